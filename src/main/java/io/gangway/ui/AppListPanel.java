package io.gangway.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.gangway.catalog.AppQuery;
import io.gangway.qlik.QlikServer;
import java.util.function.Consumer;

/** The apps: search field, count and grid, or the reason why the list is empty. */
class AppListPanel extends Section {

    private static final int TYPING_PAUSE_MILLIS = 120;

    private final TextField search = new TextField();
    private final Span count = new Span();
    private final AppGrid grid;
    private final ListBanner banner;
    private final Consumer<AppQuery> whenChanged;
    private final Div toolbar;
    private final Div empty = new Div();
    private final Paragraph noMatch = new Paragraph();

    /** @param whenChanged is given search and order whenever the user changes them */
    AppListPanel(QlikServer server, Runnable reconnect, Consumer<AppQuery> whenChanged) {
        this.whenChanged = whenChanged;
        banner = new ListBanner(reconnect);
        addClassName("app-list");
        grid = new AppGrid(server, whenChanged);
        grid.setId("apps");
        grid.setEmptyStateComponent(noMatchState());
        buildSearch();
        count.setId("count");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        toolbar = new Div(search, count);
        toolbar.addClassName("toolbar");
        empty.addClassName("empty-list");
        empty.setId("empty-list");
        empty.add(new H2(getTranslation("list.empty.title")), new Paragraph(getTranslation("list.empty.text")));
        add(banner, toolbar, grid, empty);
    }

    void show(Stage.Listed stage) {
        banner.show(stage.link(), stage.catalog().takenAt());
        if (grid.shows(stage.catalog())) {
            return;
        }
        boolean isFirst = grid.all() == 0;
        grid.show(stage.catalog());
        boolean hasApps = stage.catalog().size() > 0;
        toolbar.setVisible(hasApps);
        grid.setVisible(hasApps);
        empty.setVisible(!hasApps);
        showCount();
        if (isFirst) {
            search.focus();
        }
    }

    /** Shows this search and order, as an address asks for it. */
    void apply(AppQuery query) {
        grid.apply(query);
        search.setValue(query.text());
        showCount();
    }

    private void buildSearch() {
        search.setId("search");
        search.addClassName("search");
        search.setPlaceholder(getTranslation("search.placeholder"));
        search.setAriaLabel(getTranslation("search.label"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.addValueChangeListener(change -> {
            grid.search(change.getValue());
            showCount();
            if (change.isFromClient()) {
                whenChanged.accept(grid.query());
            }
        });
        search.addKeyDownListener(Key.ESCAPE, press -> clearSearch());
    }

    private Div noMatchState() {
        Button clear = new Button(getTranslation("action.clear-search"), click -> {
            clearSearch();
            search.focus();
        });
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.setId("clear-search");
        Div state = new Div(noMatch, clear);
        state.addClassName("no-match");
        return state;
    }

    private void clearSearch() {
        search.clear();
        whenChanged.accept(grid.query());
    }

    private void showCount() {
        int shown = grid.shown();
        int all = grid.all();
        count.setText(
                search.isEmpty() ? getTranslation("list.count", all) : getTranslation("list.count.some", shown, all));
        noMatch.setText(getTranslation("list.no-match", search.getValue()));
    }
}
