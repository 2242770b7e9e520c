package io.gangway.ui.list;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.gangway.catalog.App;
import io.gangway.catalog.AppQuery;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Apps and commands by typing a few letters of them, from anywhere on the page. */
final class Palette extends Dialog {

    private static final int MOST_APPS = 50;

    private static final String LINE = """
            <span class="palette-line"><bdi>${item.text}</bdi><bdi class="palette-hint">${item.hint}</bdi></span>""";
    /** Once the dialog is there; earlier the field would close again. */
    private static final String OPEN = "requestAnimationFrame(() => { this.focus(); this.open(); })";

    private final transient AppList list;
    private final transient List<Command> commands;
    private final ComboBox<Entry> field = new ComboBox<>();

    Palette(AppList list, List<Command> commands, Consumer<App> open) {
        this.list = list;
        this.commands = List.copyOf(commands);
        addClassName("palette");
        setHeaderTitle(getTranslation("palette.title"));
        setWidth("34rem");
        setMaxWidth("96vw");
        field.setWidthFull();
        field.setId("palette");
        field.setAriaLabel(getTranslation("palette.title"));
        field.setPlaceholder(getTranslation("palette.placeholder"));
        field.setRenderer(
                LitRenderer.<Entry>of(LINE).withProperty("text", Entry::text).withProperty("hint", Entry::hint));
        field.setItemLabelGenerator(Entry::text);
        field.setItems(query ->
                entries(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        field.addValueChangeListener(change -> {
            Entry chosen = change.getValue();
            if (chosen != null) {
                close();
                field.clear();
                switch (chosen) {
                    case Command command -> command.action().run();
                    case Found found -> open.accept(found.app());
                }
            }
        });
        add(field);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                // Lists and apps opened lately are others than last time.
                field.getLazyDataView().refreshAll();
                field.getElement().executeJs(OPEN);
            }
        });
    }

    private Stream<Entry> entries(String typed) {
        String wanted = typed.strip().toLowerCase(list.locale());
        Stream<Entry> matching = commands.stream()
                .filter(command -> command.text().toLowerCase(list.locale()).contains(wanted))
                .map(Entry.class::cast);
        Stream<Entry> apps = wanted.isEmpty() ? recent() : found(typed);
        return Stream.concat(apps, matching);
    }

    private Stream<Entry> recent() {
        return list.memory().recent().stream()
                .flatMap(id -> list.catalog().find(id).stream())
                .map(app -> new Found(app, Texts.stream(this, app)));
    }

    private Stream<Entry> found(String typed) {
        return list.catalog()
                .select(AppQuery.ALL.withText(typed), list.reader())
                .page(0, MOST_APPS)
                .map(app -> new Found(app, Texts.stream(this, app)));
    }

    /** What can be chosen. */
    sealed interface Entry {
        String text();

        String hint();
    }

    /** Something that the page does. */
    record Command(String text, String hint, Runnable action) implements Entry {}

    private record Found(App app, String hint) implements Entry {
        @Override
        public String text() {
            return app.name();
        }
    }
}
