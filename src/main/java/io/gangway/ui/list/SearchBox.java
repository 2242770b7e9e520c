package io.gangway.ui.list;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.signals.Signal;
import io.gangway.catalog.query.Completion;
import io.gangway.catalog.query.Operator;
import io.gangway.catalog.query.Suggestion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The search field, and how its text may go on. What of it was not understood tells {@link SearchProblem}. */
final class SearchBox extends Div {

    private static final int TYPING_PAUSE_MILLIS = 120;
    private static final int MOST_SUGGESTIONS = 8;
    private static final int LONGEST_TEXT = 200;
    /** In CSS pixels of the window. */
    private static final int ROOM_FOR_EXAMPLES = 800;

    private static final String TYPED = "element.value";
    private static final String CARET = "element.inputElement.selectionStart";
    private static final JsonMapper JSON = new JsonMapper();

    private final transient AppList list;
    private final TextField field = new TextField();
    private final Element suggestions = new Element("gangway-suggestions");

    SearchBox(AppList list) {
        this.list = list;
        addClassName("search-box");
        buildField();
        suggestions.setAttribute("for", "search");
        suggestions.setAttribute("label", getTranslation("search.suggestions"));
        add(field);
        getElement().appendChild(suggestions);
        list.follow(this::follow);
        follow();
        Signal.effect(
                this,
                () -> showPlaceholder(
                        UI.getCurrent().getPage().windowSizeSignal().get().width()));
    }

    void focusField() {
        field.focus();
    }

    private void buildField() {
        field.setId("search");
        field.addClassName("search");
        field.setAriaLabel(getTranslation("search.label"));
        field.getElement().setAttribute("aria-describedby", SearchProblem.ID);
        field.setPrefixComponent(Glyph.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(LONGEST_TEXT);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                list.search(change.getValue());
            }
        });
        field.addKeyDownListener(Key.ESCAPE, press -> list.search(""));
        field.getElement()
                .addEventListener(
                        "input",
                        event -> suggest(
                                event.getEventData().path(TYPED).asString(""),
                                event.getEventData().path(CARET).asInt(0)))
                .addEventData(TYPED)
                .addEventData(CARET)
                .debounce(TYPING_PAUSE_MILLIS);
    }

    /** With examples where they can be read to their end. */
    private void showPlaceholder(int width) {
        field.setPlaceholder(
                getTranslation(width < ROOM_FOR_EXAMPLES ? "search.placeholder.short" : "search.placeholder"));
    }

    private void follow() {
        if (!field.getValue().equals(list.query().text())) {
            field.setValue(list.query().text());
        }
    }

    private void suggest(String text, int caret) {
        String read = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        Completion completion = list.catalog().complete(read, Math.clamp(caret, 0, read.length()), MOST_SUGGESTIONS);
        List<Map<String, Object>> shown = completion.suggestions().stream()
                .map(suggestion -> shown(completion.accept(suggestion), suggestion))
                .toList();
        suggestions.callJsFunction("suggest", JSON.valueToTree(shown));
    }

    private Map<String, Object> shown(Completion.Edit edit, Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.OperatorSuggestion(var operator, var inserted) ->
                shown(edit, operator.keyword() + ":", hint(operator));
            case Suggestion.ValueSuggestion(var operator, var value, var inserted) -> shown(edit, value, "");
        };
    }

    private String hint(Operator operator) {
        return switch (operator) {
            case Operator.Known known -> getTranslation("operator." + known.keyword());
            case Operator.Property(var keyword, var name) -> getTranslation("operator.property", name);
        };
    }

    private static Map<String, Object> shown(Completion.Edit edit, String label, String hint) {
        return Map.of("label", label, "hint", hint, "text", edit.text(), "caret", edit.caret());
    }
}
