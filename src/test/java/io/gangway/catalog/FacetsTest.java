package io.gangway.catalog;

import static io.gangway.catalog.AppEntry.catalog;
import static io.gangway.catalog.AppEntry.named;
import static io.gangway.catalog.Samples.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.gangway.catalog.FacetValue.Feature;
import io.gangway.catalog.FacetValue.InStream;
import io.gangway.catalog.FacetValue.Kind;
import io.gangway.catalog.FacetValue.Labelled;
import io.gangway.catalog.FacetValue.Own;
import io.gangway.catalog.FacetValue.ReloadAge;
import io.gangway.qlik.engine.StreamRef;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Narrowing down by facets. It is eight in the morning. */
class FacetsTest {

    private static final FacetValue SALES = new InStream("id of Sales");
    private static final FacetValue COSTS = new InStream("id of Costs");

    private static final Catalog APPS = catalog(
            named("Now").in("Sales").reloaded(Duration.ofHours(7)),
            named("Last night").in("Sales").reloaded(Duration.ofHours(9)).withSectionAccess(),
            named("Last month").in("Costs").reloaded(Duration.ofDays(29)).withDirectQuery(),
            named("Last year").reloaded(Duration.ofDays(300)),
            named("Never"),
            named("never").id("other"));

    @Test
    void withoutAChoiceAllIsCounted() {
        FacetCounts counts = counts("");

        assertThat(APPS.values(ListFacet.STREAM, Locale.ENGLISH))
                .extracting(value -> value, counts::of)
                .containsExactly(tuple(COSTS, 1), tuple(SALES, 2), tuple(InStream.PERSONAL, 3));
        assertThat(counts.of(InStream.PERSONAL)).isEqualTo(3);
        assertThat(counts.of(Kind.PUBLISHED)).isEqualTo(3);
        assertThat(counts.of(Kind.PERSONAL)).isEqualTo(3);
        assertThat(counts.of(Feature.SECTION_ACCESS)).isEqualTo(1);
        assertThat(counts.of(Feature.DIRECT_QUERY)).isEqualTo(1);
        assertThat(counts.of(Feature.DUPLICATE)).isEqualTo(2);
    }

    @Test
    void reloadAgesIncludeTheYoungerOnes() {
        assertThat(List.of(ReloadAge.values())).extracting(counts("")::of).containsExactly(1, 2, 3, 1, 2, 0);
    }

    @Test
    void severalValuesOfOneFacetWiden() {
        assertThat(shown(SALES, COSTS)).containsExactly("Last month", "Last night", "Now");
        assertThat(shown(InStream.PERSONAL, COSTS)).containsExactly("Last month", "Last year", "never", "Never");
        assertThat(shown(ReloadAge.TODAY, ReloadAge.NEVER)).containsExactly("never", "Never", "Now");
    }

    @Test
    void severalFacetsNarrow() {
        assertThat(shown(SALES, ReloadAge.TODAY)).containsExactly("Now");
        assertThat(shown(SALES, Kind.PERSONAL)).isEmpty();
        assertThat(shown(Kind.PERSONAL, Feature.DUPLICATE)).containsExactly("never", "Never");
    }

    @Test
    void countsFollowTheOtherFacetsButNotTheirOwn() {
        FacetCounts counts = counts("", SALES, ReloadAge.TODAY);

        assertThat(counts.of(SALES)).isEqualTo(1);
        assertThat(counts.of(COSTS)).isZero();
        assertThat(counts.of(ReloadAge.TODAY)).isEqualTo(1);
        assertThat(counts.of(ReloadAge.WEEK)).isEqualTo(2);
        assertThat(counts.of(Feature.SECTION_ACCESS)).isZero();
    }

    @Test
    void countsFollowTheText() {
        FacetCounts counts = counts("last -is:section-access", SALES);

        assertThat(counts.of(SALES)).isZero();
        assertThat(counts.of(COSTS)).isEqualTo(1);
        assertThat(counts.of(InStream.PERSONAL)).isEqualTo(1);
        assertThat(counts.of(Kind.PUBLISHED)).isZero();
    }

    @Test
    void streamThatTheListDoesNotKnowBringsNothing() {
        assertThat(shown(new InStream("gone"))).isEmpty();
        assertThat(shown(new InStream("gone"), COSTS)).containsExactly("Last month");
        assertThat(counts("", new InStream("gone")).of(new InStream("gone"))).isZero();
        assertThat(APPS.stream(new InStream("gone"))).isEmpty();
    }

    @Test
    void streamsAreKnownByTheirId() {
        assertThat(APPS.stream(new InStream("id of Costs"))).contains(new StreamRef("id of Costs", "Costs"));
        assertThat(APPS.stream(InStream.PERSONAL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreFoundByTheirKeys(ListFacet facet) {
        assertThat(facet.fixedValues()).allSatisfy(value -> {
            assertThat(value.facet()).isEqualTo(facet);
            assertThat(facet.value(value.key())).contains(value);
        });
        assertThat(facet.value(" ")).isEmpty();
    }

    @Test
    void anyKeyCanBeAStream() {
        assertThat(ListFacet.STREAM.value("personal")).contains(InStream.PERSONAL);
        assertThat(ListFacet.STREAM.value("id of Sales")).contains(SALES);
        assertThat(ListFacet.KIND.value("id of Sales")).isEmpty();
    }

    @Test
    void unreadableReloadIsNeitherNeverNorOld() {
        Catalog apps = catalog(named("Odd").reloadedWhoKnowsWhen(), named("New"));

        assertThat(apps.select(AppQuery.ALL, Samples.READER).facets().of(ReloadAge.UNKNOWN))
                .isEqualTo(1);
        assertThat(names(apps.select(query("", ReloadAge.UNKNOWN), Samples.READER)))
                .containsExactly("Odd");
        assertThat(names(apps.select(query("reload:never"), Samples.READER))).containsExactly("New");
        assertThat(names(apps.select(query("reload:<2026-01-01"), Samples.READER)))
                .isEmpty();
        assertThat(names(apps.select(query("is:stale"), Samples.READER))).isEmpty();
    }

    @Test
    void whatTheRepositoryTellsIsAFacetEach() {
        Catalog apps = new AppPool()
                .enriched(
                        catalog(named("A"), named("B"), named("C")),
                        Map.of(
                                "id of A", new Extras("Ada", List.of("old", "new"), Map.of("Region", List.of("EU"))),
                                "id of B", new Extras("Bo", List.of("new"), Map.of())));
        Label region = new Label.Property("Region");

        assertThat(apps.labels()).containsExactly(Label.Known.OWNER, Label.Known.TAG, region);
        assertThat(apps.values(Label.Known.TAG, Locale.ENGLISH))
                .extracting(FacetValue::key)
                .containsExactly("new", "old");
        FacetCounts counts = apps.select(AppQuery.ALL, Samples.READER).facets();
        assertThat(counts.of(new Labelled(Label.Known.TAG, "new"))).isEqualTo(2);
        assertThat(counts.of(new Labelled(Label.Known.TAG, "gone"))).isZero();
        assertThat(counts.of(new Labelled(region, "EU"))).isEqualTo(1);
        assertThat(names(apps.select(
                        query("", new Labelled(Label.Known.TAG, "new"), new Labelled(Label.Known.OWNER, "Bo")),
                        Samples.READER)))
                .containsExactly("B");
        assertThat(names(apps.select(
                        AppQuery.ALL.withSort(List.of(new AppQuery.Sort(Label.Known.OWNER, true))), Samples.READER)))
                .containsExactly("B", "A", "C");
    }

    @Test
    void whereTheRepositoryTellsNothingItsFacetsBringNothing() {
        assertThat(APPS.labels()).isEmpty();
        assertThat(APPS.values(Label.Known.OWNER, Locale.ENGLISH)).isEmpty();
        assertThat(shown(new Labelled(Label.Known.OWNER, "Ada"))).isEmpty();
        assertThat(counts("").of(new Labelled(Label.Known.OWNER, "Ada"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Region", "Kosten, Stelle", "100 %", "-a", "部門"})
    void propertyIsFoundByItsKey(String name) {
        Label property = new Label.Property(name);

        assertThat(property.key()).doesNotContain(",", " ");
        assertThat(Facet.of(property.key())).contains(property);
        assertThat(AppColumn.of(property.key())).contains(property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "property.", "property.%", "property.%zz", "property.a b", "properties", "OWNER"})
    void keyThatNobodyWroteIsNoLabel(String key) {
        assertThat(Label.of(key)).isEmpty();
    }

    @Test
    void ownMarksAreAFacetAndTheLatestOpenedComesFirst() {
        Reader reader = Samples.READER
                .withFavourites(Set.of("id of Now", "id of Never"))
                .withRecent(List.of("id of Never", "gone", "id of Last year"));

        FacetCounts counts = APPS.select(AppQuery.ALL, reader).facets();

        assertThat(counts.of(Own.FAVOURITE)).isEqualTo(2);
        assertThat(counts.of(Own.RECENT)).isEqualTo(2);
        assertThat(names(APPS.select(query("", Own.RECENT), reader))).containsExactly("Never", "Last year");
        assertThat(names(APPS.select(query("is:recent"), reader))).containsExactly("Never", "Last year");
        assertThat(names(APPS.select(query("", Own.RECENT, Own.FAVOURITE), reader)))
                .containsExactly("Never", "Last year", "Now");
    }

    @Test
    void choicesKeepTheirOrder() {
        Filters filters = Filters.NONE.with(SALES).with(Kind.PUBLISHED).with(COSTS);

        assertThat(filters.values()).containsExactly(SALES, Kind.PUBLISHED, COSTS);
        assertThat(filters.of(ListFacet.STREAM)).containsExactly(SALES, COSTS);
        assertThat(filters.without(ListFacet.STREAM).values()).containsExactly(Kind.PUBLISHED);
        assertThat(filters.toggled(SALES).contains(SALES)).isFalse();
        assertThat(filters.without(COSTS).toggled(COSTS)).isEqualTo(filters);
        assertThat(Filters.NONE.isEmpty()).isTrue();
    }

    private static List<String> shown(FacetValue... chosen) {
        return names(APPS.select(query("", chosen), Samples.READER));
    }

    private static FacetCounts counts(String text, FacetValue... chosen) {
        return APPS.select(query(text, chosen), Samples.READER).facets();
    }

    private static AppQuery query(String text, FacetValue... chosen) {
        Filters filters = Filters.NONE;
        for (FacetValue value : chosen) {
            filters = filters.with(value);
        }
        return AppQuery.ALL.withText(text).withFilters(filters);
    }
}
