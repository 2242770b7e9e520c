package io.gangway.catalog;

import static io.gangway.catalog.AppEntry.catalog;
import static io.gangway.catalog.AppEntry.named;
import static io.gangway.catalog.Samples.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.query.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers a typed text, and in which order. */
class SearchTest {

    private static final String GUID = "0d4c1f52-7a6e-4f8f-9f0e-3b1d2c4e5f60";

    private static final Catalog APPS = catalog(
            named("Sales").in("Finance").reloaded(Duration.ofHours(3)).withDirectQuery(),
            named("Stock").in("Logistics").reloaded(Duration.ofDays(40)).withSectionAccess(),
            named("Draft").about("of the finance report").modified(Instant.parse("2026-02-01T12:00:00Z")),
            named("Twin").id("1").in("Finance").reloaded(Duration.ofDays(8)),
            named("TWIN").id("2"));

    private static final Reader READER =
            Samples.READER.withFavourites(Set.of("id of Stock", "gone")).withRecent(List.of("1"));

    @ParameterizedTest
    @CsvSource({
        "stream:finance, Sales Twin",
        "-stream:finance, Draft Stock TWIN",
        "finance, Sales Twin Draft",
        "finance -name:sales, Twin Draft",
        "description:\"finance rep\", Draft",
        "name:finance, ''",
        "is:published, Sales Stock Twin",
        "is:personal, Draft TWIN",
        "is:favourite, Stock",
        "is:recent, Twin",
        "is:stale, Stock",
        "is:duplicate, TWIN Twin",
        "is:section-access, Stock",
        "is:direct-query, Sales",
        "reload:today, Sales",
        "reload:<7d, Sales",
        "reload:>7d, Stock Twin",
        "reload:never, Draft TWIN",
        "-reload:never, Sales Stock Twin",
        "modified:2026-02-01, Draft",
        "modified:<2026-02-01, ''",
        "is:published reload:<30d fin, Sales Twin",
        "is:nonsense stream:log, Stock"
    })
    void operatorsNarrowDown(String text, String expected) {
        assertThat(names(APPS.select(AppQuery.ALL.withText(text), READER)))
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void mostFittingNameComesFirst() {
        Catalog apps = catalog(
                named("Elsewhere").about("resale"),
                named("In the text").about("about sales"),
                named("In the stream").in("Sales"),
                named("Presales"),
                named("West (sales)"),
                named("Sales b"),
                named("Sales a"),
                named("Presales and sales"));

        assertThat(search(apps, "sale"))
                .containsExactly(
                        "Sales a",
                        "Sales b",
                        "Presales and sales",
                        "West (sales)",
                        "Presales",
                        "In the stream",
                        "In the text",
                        "Elsewhere");
    }

    @Test
    void allWordsDecideHowWellAnAppFits() {
        Catalog apps = catalog(named("A").about("sales west"), named("West a").about("sales"), named("West sales"));

        assertThat(search(apps, "sales west")).containsExactly("West sales", "West a", "A");
    }

    @Test
    void chosenOrderComesBeforeFitness() {
        Catalog apps = catalog(named("Sales"), named("Presales"));

        assertThat(names(apps.select(
                        AppQuery.ALL.withText("sales").withSort(List.of(new AppQuery.Sort(ListColumn.NAME, false))),
                        READER)))
                .containsExactly("Presales", "Sales");
    }

    @Test
    void favouritesComeFirstIfWanted() {
        assertThat(names(APPS.select(AppQuery.ALL.withFavouritesFirst(true), READER)))
                .startsWith("Stock", "Draft", "Sales");
    }

    @ParameterizedTest
    @CsvSource({GUID + ", true", "0d4c1f52, true", "0D4C1F52-7A6E, true", "0d4c1f5, false", "7a6e-4f8f-9f, false"})
    void idIsFoundFromItsFirstBlockOn(String typed, boolean found) {
        assertThat(search(catalog(named("A").id(GUID)), typed)).hasSize(found ? 1 : 0);
    }

    @Test
    void idIsFoundAnywhereIfAskedFor() {
        assertThat(search(catalog(named("A").id(GUID)), "id:4f8f")).containsExactly("A");
    }

    @Test
    void whatTheRepositoryKnowsIsFoundToo() {
        AppPool pool = new AppPool();
        Catalog apps = pool.enriched(
                catalog(named("A"), named("B")),
                Map.of("id of A", new Extras("Zoë Ek", List.of("gold", "eu"), Map.of("Area", List.of("North")))));

        assertThat(search(apps, "zoe gold north")).containsExactly("A");
        assertThat(search(apps, "owner:zoe tag:eu")).containsExactly("A");
        assertThat(search(apps, "\"gold eu\"")).isEmpty();
        assertThat(apps.find("id of A").orElseThrow().extras().owner()).isEqualTo("Zoë Ek");
    }

    @Test
    void ownersAreAProblemWhereQlikTellsNone() {
        assertThat(APPS.read("owner:me").problems()).hasSize(1).allSatisfy(problem -> assertThat(problem)
                .isInstanceOf(Problem.UnavailableOperator.class));
    }

    @Test
    void staleMarkAgreesWithTheSearch() {
        List<String> marked =
                APPS.apps().stream().filter(READER::findsStale).map(App::name).toList();

        assertThat(marked).isEqualTo(search(APPS, "is:stale")).containsExactly("Stock");
        assertThat(names(APPS.select(AppQuery.ALL.withText("is:stale"), READER.withStaleAfter(Duration.ofDays(7)))))
                .containsExactly("Stock", "Twin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "+292278995-01-01T00:00:00Z"})
    void impossibleDateHarmsNobody(String date) {
        Catalog apps = catalog(
                named("Odd").modified(Instant.parse(date)), named("Usual").modified(Samples.NOW));

        assertThat(search(apps, "-modified:<1d -modified:>1d")).isEmpty();
        assertThat(apps.select(AppQuery.ALL.withSort(List.of(new AppQuery.Sort(ListColumn.MODIFIED, false))), READER)
                        .size())
                .isEqualTo(2);
    }

    @Test
    void namesakesAreFoundAsTheSearchReadsNames() {
        App twin = APPS.find("1").orElseThrow();

        assertThat(APPS.namesakes(twin)).extracting(App::id).containsExactly("1", "2");
    }

    @Test
    void hugeTextIsSearchedLikeAnyOther() {
        assertThat(search(APPS, "x".repeat(10_000))).isEmpty();
        assertThat(search(APPS, "-zzz ".repeat(2_000))).hasSize(5);
    }

    @Test
    void customPropertyIsSearchedByItsValues() {
        Catalog apps = AppEntry.catalog(AppEntry.named("Sales"), AppEntry.named("Costs"));
        Catalog told = new AppPool()
                .enriched(
                        apps,
                        Map.of(
                                "id of Sales",
                                new Extras("", List.of(), Map.of("Cost Centre", List.of("Plants", "Öland"))),
                                "id of Costs",
                                new Extras("", List.of(), Map.of("Cost Centre", List.of("Head office")))));

        assertThat(search(told, "cost-centre:oland")).containsExactly("Sales");
        assertThat(search(told, "-cost-centre:\"head off\"")).containsExactly("Sales");
        assertThat(search(told, "cost-centre:nowhere")).isEmpty();
        assertThat(search(apps, "cost-centre:oland")).isEmpty();
    }

    @Test
    void propertyWhoseNameIsAnOperatorGivesWayToIt() {
        Catalog apps = AppEntry.told(
                AppEntry.catalog(AppEntry.named("Sales")),
                new Extras("", List.of(), Map.of("Stream", List.of("Finance"))));

        assertThat(search(apps, "stream:finance")).isEmpty();
    }

    private static List<String> search(Catalog apps, String text) {
        return names(apps.select(AppQuery.ALL.withText(text), READER));
    }
}
