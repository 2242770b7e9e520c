package io.gangway.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.signals.Signal;
import io.gangway.catalog.App;
import io.gangway.catalog.query.Scope;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The apps as cards, in rows of as many as there is room for. Texts are shown as in {@link AppGrid}. */
final class AppCards extends VirtualList<AppCards.Row> {

    private static final int CARD_WIDTH = 260;
    /** What stands beside the cards on wide screens. */
    private static final int BESIDE = 320;

    private static final int ROOM_BESIDE = 1000;
    private static final int MOST_IN_A_ROW = 8;

    private static final String CARDS =
            """
            <div class="card-row" style="--cards: ${item.columns}">${item.cards?.map((card, place) => html`
              <article class="app-card">
                <div class="app-picture" style="--app-color: ${card.color}">
                  <span aria-hidden="true">${card.initials}</span>
                  ${card.picture
                    ? html`<img src="${card.picture}" alt="" loading="lazy" @error="${(e) => (e.target.hidden = true)}"
                        @load="${(e) => (e.target.hidden = false)}">`
                    : ''}
                </div>
                <div class="app-card-text">
                  ${card.link
                    ? html`<a class="app-link" data-app-id="${card.id}" href="${card.link}" target="_blank"
                        rel="noopener noreferrer" title="${card.title}" @click="${() => opened(place)}">NAME</a>`
                    : html`<bdi>${card.title}</bdi>`}
                  FACTS
                </div>
                <button class="star" aria-pressed="${card.starred}" aria-label="${card.starLabel}" title="${card.starLabel}"
                  @click="${() => toggle(place)}">${card.starred ? '★' : '☆'}</button>
                <button class="more" aria-label="${card.moreLabel}" title="${card.moreLabel}"
                  @click="${() => details(place)}">⋯</button>
              </article>`)}</div>""".replace("NAME", Marked.template("card.name")).replace("FACTS", Fact.template("card.facts"));

    private final transient AppList list;
    private final transient AppLinks links;
    private final transient ColumnChoice choice;
    private int columns = 4;

    AppCards(AppList list, AppLinks links, ColumnChoice choice, Consumer<App> details) {
        this.list = list;
        this.links = links;
        this.choice = choice;
        addClassName("app-cards");
        setId("cards");
        setRenderer(LitRenderer.<Row>of(CARDS)
                .withProperty("columns", row -> columns)
                .withProperty(
                        "cards", row -> row.apps().stream().map(this::card).toList())
                .withFunction(
                        "opened",
                        (row, arguments) ->
                                list.opened(row.apps().get(arguments.get(0).asInt())))
                .withFunction(
                        "toggle",
                        (row, arguments) -> list.toggleFavourite(
                                row.apps().get(arguments.get(0).asInt())))
                .withFunction(
                        "details",
                        (row, arguments) ->
                                details.accept(row.apps().get(arguments.get(0).asInt()))));
        setDataProvider(new Rows());
        list.follow(() -> getDataProvider().refreshAll());
        Signal.effect(
                this,
                () -> fit(UI.getCurrent().getPage().windowSizeSignal().get().width()));
    }

    private void fit(int width) {
        int room = width - (width >= ROOM_BESIDE ? BESIDE : 0);
        int fitting = Math.clamp(room / CARD_WIDTH, 1, MOST_IN_A_ROW);
        if (fitting != columns) {
            columns = fitting;
            getDataProvider().refreshAll();
        }
    }

    private Card card(App app) {
        boolean isFavourite = list.isFavourite(app);
        return new Card(
                Marked.of(list.highlights(), Scope.NAME, app.name()),
                app.name(),
                app.id(),
                links.app(app),
                Fact.of(this, app, choice.besideName()),
                links.thumbnail(app),
                Placeholder.color(app),
                Placeholder.initials(app),
                isFavourite,
                Texts.star(this, isFavourite),
                getTranslation("details.show", app.name()));
    }

    /** Read by the template. */
    public record Card(
            Marked name,
            String title,
            String id,
            String link,
            List<Fact> facts,
            String picture,
            String color,
            String initials,
            boolean starred,
            String starLabel,
            String moreLabel) {}

    /** Apps side by side. */
    record Row(int number, List<App> apps) {}

    private final class Rows extends AbstractBackEndDataProvider<Row, Void> {

        @Override
        protected Stream<Row> fetchFromBackEnd(Query<Row, Void> page) {
            int first = page.getOffset();
            int last = Math.min(first + page.getLimit(), rows());
            return IntStream.range(first, last)
                    .mapToObj(row -> new Row(
                            row, list.selection().page(row * columns, columns).toList()));
        }

        @Override
        protected int sizeInBackEnd(Query<Row, Void> all) {
            return rows();
        }

        @Override
        public Object getId(Row row) {
            return row.number();
        }

        private int rows() {
            return Math.ceilDiv(list.selection().size(), columns);
        }
    }
}
