package io.gangway.catalog;

import static io.gangway.catalog.Samples.app;
import static io.gangway.catalog.Samples.catalog;
import static io.gangway.catalog.Samples.named;
import static io.gangway.catalog.Samples.names;
import static io.gangway.catalog.Samples.reloaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.engine.DocList;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {

    @ParameterizedTest
    @CsvSource({
        "Årsbokslut, arsbokslut",
        "arsbokslut, ÅRSBOKSLUT",
        "Straße, STRASSE",
        "Øresund, oresund",
        "Łódź, lodz",
        "ＷＩＤＥ, wide",
        "Πωλήσεις, πωλησεισ",
        "Ёлка, елка",
        "売上がか, がか",
        "Ｓales ﬁgures, figures"
    })
    void searchIsBlindToCaseAccentsAndWidth(String name, String typed) {
        assertThat(search(named(name), typed)).containsExactly(name);
    }

    @Test
    void markThatChangesAJapaneseLetterIsNoAccent() {
        assertThat(search(named("が"), "か")).isEmpty();
    }

    @Test
    void everyWordHasToMatchSomewhere() {
        Catalog apps = catalog(
                app("1", "Sales", "Revenue by region", "Finance"),
                app("2", "Sales", "Costs", "Finance"),
                app("3", "Stock", "Revenue by region", "Logistics"));

        assertThat(apps.select(AppQuery.ALL.withText("  fin  REV sal "), Samples.READER)
                        .page(0, 9)
                        .map(App::id))
                .containsExactly("1");
    }

    @Test
    void wordsDoNotMatchAcrossTwoFields() {
        assertThat(search(catalog(app("1", "Cash", "Flow", "")), "cashflow")).isEmpty();
    }

    @Test
    void emptySearchShowsAllByName() {
        assertThat(search(named("Beta", "alpha", "Gamma"), " ")).containsExactly("alpha", "Beta", "Gamma");
    }

    @Test
    void regularExpressionIsSearchedAsText() {
        assertThat(search(named("100% margin_report*?", "margin"), "n_report*?"))
                .containsExactly("100% margin_report*?");
    }

    @Test
    void namesAreOrderedAsTheLanguageDoesIt() {
        Catalog apps = named("Öl", "Zebra", "Ol");

        assertThat(names(apps.select(AppQuery.ALL, Samples.reader("sv")))).containsExactly("Ol", "Zebra", "Öl");
        assertThat(names(apps.select(AppQuery.ALL, Samples.reader("de")))).containsExactly("Ol", "Öl", "Zebra");
    }

    @Test
    void wordsAreOrderedBeforeLongerWords() {
        assertThat(search(named("Salesman", "Sales west", "Sales"), ""))
                .containsExactly("Sales", "Sales west", "Salesman");
    }

    @Test
    void secondColumnDecidesAmongEquals() {
        Catalog apps = catalog(app("1", "B", "", "Sales"), app("2", "A", "", "Finance"), app("3", "A", "", "Sales"));

        assertThat(sorted(apps, ascending(ListColumn.STREAM), descending(ListColumn.NAME)))
                .containsExactly("2", "1", "3");
    }

    @Test
    void equalAppsKeepTheirOrderByName() {
        Catalog apps = catalog(app("1", "B", "", "Sales"), app("2", "A", "", "Sales"), app("3", "C", "", "Sales"));

        assertThat(sorted(apps, descending(ListColumn.STREAM))).containsExactly("2", "1", "3");
    }

    @Test
    void neverReloadedAppsComeLastInBothDirections() {
        Catalog apps = catalog(
                app("Never"), reloaded("Old", Samples.NOW.minus(Duration.ofDays(9))), reloaded("New", Samples.NOW));

        assertThat(names(apps.select(query(ascending(ListColumn.LAST_RELOAD)), Samples.READER)))
                .containsExactly("Old", "New", "Never");
        assertThat(names(apps.select(query(descending(ListColumn.LAST_RELOAD)), Samples.READER)))
                .containsExactly("New", "Old", "Never");
    }

    @Test
    void personalAppsComeLastInBothDirections() {
        Catalog apps = catalog(app("1", "A", "", ""), app("2", "B", "", "Sales"));

        assertThat(sorted(apps, ascending(ListColumn.STREAM))).containsExactly("2", "1");
        assertThat(sorted(apps, descending(ListColumn.STREAM))).containsExactly("2", "1");
    }

    @Test
    void pagesAreCutFromTheSelection() {
        Selection selection = named("A", "B", "C", "D").select(AppQuery.ALL, Samples.READER);

        assertThat(selection.page(1, 2).map(App::name)).containsExactly("B", "C");
        assertThat(selection.page(3, 50).map(App::name)).containsExactly("D");
        assertThat(selection.page(9, 50)).isEmpty();
    }

    @Test
    void appListedTwiceAppearsOnce() {
        assertThat(catalog(app("1", "A", "", ""), app("1", "A", "", "")).size()).isEqualTo(1);
    }

    @Test
    void entriesWithoutIdAreAllKept() {
        assertThat(catalog(app("", "A", "", ""), app("", "B", "", "")).size()).isEqualTo(2);
    }

    @Test
    void appWithoutNameShowsTheNextBest() {
        assertThat(names(catalog(app("the-id", "", "", "")).select(AppQuery.ALL, Samples.READER)))
                .containsExactly("the-id");
    }

    @Test
    void equalAppsOfTwoUsersAreOneObject() {
        AppPool pool = new AppPool();
        App first = onlyApp(pool);
        App second = onlyApp(pool);

        assertThat(first).isSameAs(second);
    }

    private static App onlyApp(AppPool pool) {
        var list = new DocList(List.of(app("1", "A", "text", "Sales")), 0);
        return pool.catalog(list, Samples.NOW)
                .select(AppQuery.ALL, Samples.READER)
                .page(0, 1)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> search(Catalog apps, String text) {
        return names(apps.select(AppQuery.ALL.withText(text), Samples.READER));
    }

    private static List<String> sorted(Catalog apps, AppQuery.Sort... sort) {
        return apps.select(query(sort), Samples.READER)
                .page(0, Integer.MAX_VALUE)
                .map(App::id)
                .toList();
    }

    @Test
    void orderByAPropertyThatNoAppHasChangesNothing() {
        Catalog catalog = Samples.named("Sales", "Costs");

        assertThat(Samples.names(catalog.select(
                        AppQuery.ALL.withSort(List.of(descending(new Label.Property("Nowhere")))), Samples.READER)))
                .containsExactly("Costs", "Sales");
    }

    private static AppQuery query(AppQuery.Sort... sort) {
        return AppQuery.ALL.withSort(List.of(sort));
    }

    private static AppQuery.Sort ascending(AppColumn column) {
        return new AppQuery.Sort(column, false);
    }

    private static AppQuery.Sort descending(AppColumn column) {
        return new AppQuery.Sort(column, true);
    }
}
