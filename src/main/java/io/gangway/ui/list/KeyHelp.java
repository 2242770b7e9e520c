package io.gangway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The keys and the language of the search field, at a glance. */
final class KeyHelp extends Dialog {

    static final List<String> KEYS =
            List.of("search", "rows", "arrows", "open", "details", "favourite", "sort", "palette", "help");
    static final List<String> EXAMPLES =
            List.of("words", "phrase", "not", "stream", "is", "reload", "modified", "property", "id");

    KeyHelp() {
        addClassName("key-help");
        setHeaderTitle(getTranslation("help.title"));
        setWidth("38rem");
        setMaxWidth("96vw");
        add(new H3(getTranslation("help.keys")), table("help.key.", KEYS));
        add(new H3(getTranslation("help.search")), table("help.example.", EXAMPLES));
        Button close = new Button(getTranslation("action.close"), click -> close());
        getFooter().add(close);
    }

    private DescriptionList table(String prefix, List<String> entries) {
        DescriptionList table = new DescriptionList();
        for (String entry : entries) {
            Span typed = new Span(getTranslation(prefix + entry));
            typed.addClassName("key");
            DescriptionList.Term term = new DescriptionList.Term();
            term.add(typed);
            table.add(term);
            table.add(new DescriptionList.Description(getTranslation(prefix + entry + ".meaning")));
        }
        return table;
    }
}
