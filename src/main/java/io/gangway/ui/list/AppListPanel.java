package io.gangway.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.gangway.catalog.App;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Catalog;
import io.gangway.ui.memory.BrowserMemory;
import io.gangway.ui.memory.Memory;
import io.gangway.ui.ondemand.OnDemand;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The apps: search, facets, table or cards, or the reason why the list is empty. */
public final class AppListPanel extends Section {

    private final transient AppList list;
    private final transient BrowserMemory browser = new BrowserMemory();
    private final SearchBox search;
    private final FacetPanel facets;
    private final AppGrid grid;
    private final transient Columns columns;
    private final ListState state;
    private final Div head = new Div();
    private final Div body = new Div();
    private final Div results = new Div();
    private final transient OnDemand<AppCards> cards;
    private final transient OnDemand<NoMatch> noMatch;
    private final transient OnDemand<Div> empty = new OnDemand<>(this::nothingThere, this::add);

    private transient FrameLook frame = FrameLook.FREE;
    private boolean framed;

    /**
     * @param staleAfter how long after its last reload an app is out of date
     * @param refresh has the list fetched anew
     * @param whenAsked is given the query whenever the user changes it
     */
    public AppListPanel(
            AppLinks links, InstantSource clock, Duration staleAfter, Runnable refresh, Consumer<AppQuery> whenAsked) {
        this.list = new AppList(clock, staleAfter, whenAsked, this::keep);
        addClassName("app-list");
        OnDemand<AppDetails> dialog = new OnDemand<>(() -> new AppDetails(list, links));
        Consumer<App> details = app -> dialog.show(shown -> shown.show(app));
        search = new SearchBox(list);
        facets = new FacetPanel(list);
        ColumnChoice choice = new ColumnChoice(list);
        grid = new AppGrid(list, links, choice, details);
        grid.setId("apps");
        grid.addItemDoubleClickListener(click -> details.accept(click.getItem()));
        cards = new OnDemand<>(() -> new AppCards(list, links, choice, details), results::add);
        noMatch = new OnDemand<>(() -> new NoMatch(list, search::focusField), results::add);
        Keys keys = new Keys(grid, list, links, details);
        OnDemand<KeyHelp> keyHelp = new OnDemand<>(KeyHelp::new);
        Runnable help = () -> keyHelp.show(KeyHelp::open);
        Runnable palette = () -> new Palette(list, commands(refresh, help), keys::open).open();
        keys.hearOn(getElement(), palette, help, refresh);
        ListTools tools = new ListTools(list, choice, new Export(list, links), refresh, this::showFilters, help);
        columns = new Columns(grid, list, choice);
        state = new ListState(list);
        head.add(search, tools, state);
        head.addClassName("toolbar");
        buildBody();
        add(head, body);
        list.follow(this::follow);
        follow();
    }

    /** In whose language and time zone the list is read. */
    public void read(Locale locale, ZoneId zone) {
        list.read(locale, zone);
    }

    /** While the tab is looked at and used, the list is fetched anew this often; zero for never. */
    public void refreshEvery(Duration interval) {
        getElement().setAttribute("data-refresh-every", Long.toString(interval.toSeconds()));
    }

    /** @param reader tells who reads, at this and at other Qlik servers; what the browser remembers of them is shown */
    public void remember(String reader) {
        browser.open(UI.getCurrent(), reader, memory -> {
            list.recall(frame.over(memory));
            columns.recall();
        });
    }

    /** Shows the list as a portal wants it in its frame. It takes no focus there: the page around it is the reader's place. */
    public void frame(FrameLook look) {
        frame = look;
        framed = true;
        search.setVisible(look.search());
        list.recall(look.over(browser.recall()));
        columns.recall();
    }

    public void show(Catalog catalog) {
        if (catalog == list.catalog()) {
            return;
        }
        boolean isFirst = list.catalog().size() == 0;
        boolean isSameFetch = catalog.takenAt().equals(list.catalog().takenAt());
        int changes = isFirst || isSameFetch
                ? 0
                : catalog.changesSince(list.catalog()).count();
        list.show(catalog);
        state.show(catalog, changes);
        boolean hasApps = catalog.size() > 0;
        head.setVisible(hasApps);
        body.setVisible(hasApps);
        empty.setVisible(!hasApps);
        if (isFirst && !framed) {
            search.focusField();
        }
    }

    /** Shows this search, filters and order, as an address asks for it. */
    public void apply(AppQuery query) {
        list.apply(query.withFavouritesFirst(list.memory().favouritesFirst()));
    }

    private void keep(Memory shown) {
        browser.remember(UI.getCurrent(), frame.without(shown, browser.recall()));
    }

    private void follow() {
        int shown = list.selection().size();
        boolean areCards = list.memory().look().cards();
        grid.setVisible(shown > 0 && !areCards);
        cards.setVisible(shown > 0 && areCards);
        noMatch.setVisible(shown == 0 && list.catalog().size() > 0);
        grid.setClassName("dense", list.memory().look().dense());
    }

    private void buildBody() {
        results.add(grid);
        results.addClassName("results");
        body.addClassName("list-body");
        body.add(facets, results);
    }

    private Div nothingThere() {
        Div empty =
                new Div(new H2(getTranslation("list.empty.title")), new Paragraph(getTranslation("list.empty.text")));
        empty.addClassName("empty-list");
        empty.setId("empty-list");
        return empty;
    }

    /** Where there is no room beside the list. */
    private void showFilters() {
        Dialog dialog = new Dialog(facets);
        dialog.setHeaderTitle(getTranslation("facets.label"));
        dialog.addClassName("facets-dialog");
        dialog.getFooter().add(closeButton(dialog));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                body.addComponentAsFirst(facets);
            }
        });
        dialog.open();
    }

    private Button closeButton(Dialog dialog) {
        Button close = new Button(getTranslation("facets.done"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        return close;
    }

    private List<Palette.Command> commands(Runnable refresh, Runnable help) {
        String hint = getTranslation("palette.command");
        return List.of(
                new Palette.Command(getTranslation("tools.refresh"), hint, refresh),
                new Palette.Command(getTranslation("chips.clear"), hint, list::clear),
                new Palette.Command(getTranslation("palette.switch-view"), hint, this::switchView),
                new Palette.Command(getTranslation("help.title"), hint, help));
    }

    private void switchView() {
        boolean areCards = list.memory().look().cards();
        list.remember(list.memory().withLook(list.memory().look().withCards(!areCards)));
    }
}
