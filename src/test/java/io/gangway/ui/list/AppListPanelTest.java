package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.gangway.catalog.App;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.ListColumn;
import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.DocListEntry;
import io.gangway.qlik.engine.EntryTimes;
import io.gangway.qlik.engine.LastReload;
import io.gangway.qlik.engine.StreamRef;
import io.gangway.ui.WithoutBrowser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Search field, count and grid. */
class AppListPanelTest extends WithoutBrowser {

    @ParameterizedTest
    @CsvSource({"1, 1 app", "2, 2 apps", "240, 240 apps"})
    void countSaysHowManyAppsThereAre(int apps, String text) {
        show(IntStream.range(0, apps)
                .mapToObj(number -> app("App " + number, "", ""))
                .toArray(DocListEntry[]::new));

        assertThat(count()).isEqualTo(text);
        assertThat(names()).hasSize(apps);
    }

    @Test
    void userWithoutAppsSeesNeitherSearchNorGrid() {
        show();

        assertThat(byId(Div.class, "empty-list").isVisible()).isTrue();
        assertThat(find(TextField.class).exists()).isFalse();
        assertThat(find(AppGrid.class).exists()).isFalse();
    }

    @Test
    void searchNarrowsTheGridAndTheCount() {
        show(app("Sales", "by region", ""), app("Sales", "by product", ""), app("Costs", "by region", ""));

        test(search()).setValue("REGION sales");

        assertThat(names()).containsExactly("Sales");
        assertThat(count()).isEqualTo("1 of 3 apps");
    }

    @Test
    void searchOutlivesANewList() {
        AppListPanel panel = show(app("Sales", "", ""), app("Costs", "", ""));
        test(search()).setValue("sales");

        panel.show(listed(app("Sales", "", ""), app("Sales 2", "", ""), app("Costs", "", "")));

        assertThat(names()).containsExactly("Sales", "Sales 2");
        assertThat(count()).isEqualTo("2 of 3 apps");
    }

    @Test
    void clearingAVainSearchShowsAllAgain() {
        show(app("Sales", "", ""), app("Costs", "", ""));
        test(search()).setValue("nothing like it");
        assertThat(find(AppGrid.class).exists()).isFalse();

        test(byId(Button.class, "clear-search")).click();

        assertThat(names()).containsExactly("Costs", "Sales");
        assertThat(search().getValue()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnCanBeSortedAndResized(ListColumn column) {
        show(app("Sales", "", ""));

        assertThat(grid().getColumnByKey(column.key()).isSortable()).isTrue();
        assertThat(grid().getColumnByKey(column.key()).isResizable()).isTrue();
    }

    @Test
    void gridSortsByTheColumnThatIsAskedFor() {
        show(app("B", "", "One"), app("C", "", "Two"), app("A", "", "One"));

        test(grid()).sortByColumn(ListColumn.STREAM.key(), SortDirection.DESCENDING);

        assertThat(names()).startsWith("C").hasSize(3);
    }

    @Test
    void linkOfAnAppLeadsBehindThePrefix() {
        show(app("Sales", "", ""));

        assertThat(property("name", "link", String.class)).isEqualTo("http://127.0.0.1:1/vp/sense/app/id%20of%20Sales");
    }

    @Test
    void appWithoutIdHasNoLink() {
        show(entry("", "Odd", "", ""));

        assertThat(property("name", "link", String.class)).isEmpty();
    }

    @Test
    void appWithoutStreamIsPersonal() {
        show(app("Mine", "", ""));

        assertThat(property("stream", "title", String.class)).isEqualTo("Personal");
    }

    @Test
    void nothingIsSentForAColumnThatIsHidden() {
        show(app("Sales", "", "Finance"));

        Grid.Column<App> stream = grid().getColumnByKey("stream");
        stream.setVisible(false);

        var values = ((LitRenderer<App>) stream.getRenderer()).getValueProviders();
        assertThat(values).isNotEmpty();
        assertThat(values.values())
                .allSatisfy(
                        value -> assertThat(value.apply(test(grid()).getRow(0))).isNull());
    }

    @Test
    void rowsAreSentAgainOnceTheyAreOthers() {
        AppPool pool = new AppPool();
        AppListPanel panel = attached(panel());
        panel.show(pool.catalog(new DocList(List.of(app("Sales", "", "")), 0), Instant.EPOCH));
        AtomicInteger times = new AtomicInteger();
        grid().getDataProvider().addDataProviderListener(change -> times.incrementAndGet());

        panel.show(pool.catalog(new DocList(List.of(app("Sales", "", "")), 0), Instant.EPOCH.plusSeconds(1)));
        assertThat(times).hasValue(0);

        panel.show(pool.catalog(new DocList(List.of(app("Sales", "", "Finance")), 0), Instant.EPOCH.plusSeconds(2)));
        assertThat(times).hasValue(1);
    }

    private static AppListPanel show(DocListEntry... apps) {
        AppListPanel panel = attached(panel());
        panel.show(listed(apps));
        return panel;
    }

    private static AppListPanel panel() {
        return new AppListPanel(
                new AppLinks(SERVER), InstantSource.system(), Duration.ofDays(30), () -> {}, query -> {});
    }

    private static Catalog listed(DocListEntry... apps) {
        return new AppPool().catalog(new DocList(Arrays.asList(apps), 0), Instant.EPOCH);
    }

    private static DocListEntry app(String name, String description, String stream) {
        return entry("id of " + name + description, name, description, stream);
    }

    private static DocListEntry entry(String id, String name, String description, String stream) {
        return new DocListEntry(
                id,
                name,
                name,
                description,
                stream.isEmpty() ? Optional.empty() : Optional.of(new StreamRef(stream, stream)),
                !stream.isEmpty(),
                EntryTimes.of(Optional.empty(), Optional.empty(), Optional.empty(), LastReload.Missing.NEVER),
                0,
                "",
                "",
                List.of(),
                false,
                false,
                false,
                "");
    }

    private AppGrid grid() {
        return byId(AppGrid.class, "apps");
    }

    private TextField search() {
        return byId(TextField.class, "search");
    }

    private String count() {
        return byId(Span.class, "count").getText();
    }

    private List<String> names() {
        return IntStream.range(0, test(grid()).size())
                .mapToObj(row -> test(grid()).getRow(row))
                .map(App::name)
                .toList();
    }

    private <V> V property(String column, String property, Class<V> type) {
        grid().getColumns().forEach(each -> each.setVisible(true));
        return test(grid()).getLitRendererPropertyValue(0, column, property, type);
    }
}
