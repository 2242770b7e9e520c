package io.gangway.catalog;

import static io.gangway.catalog.AppEntry.catalog;
import static io.gangway.catalog.AppEntry.named;
import static io.gangway.catalog.Samples.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.gangway.catalog.FacetCounts.StreamCount;
import io.gangway.catalog.FacetValue.Feature;
import io.gangway.catalog.FacetValue.InStream;
import io.gangway.catalog.FacetValue.Kind;
import io.gangway.catalog.FacetValue.ReloadAge;
import io.gangway.qlik.engine.StreamRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

        assertThat(counts.streams())
                .extracting(each -> each.stream().name(), StreamCount::apps)
                .containsExactly(tuple("Costs", 1), tuple("Sales", 2));
        assertThat(counts.of(InStream.PERSONAL)).isEqualTo(3);
        assertThat(counts.of(Kind.PUBLISHED)).isEqualTo(3);
        assertThat(counts.of(Kind.PERSONAL)).isEqualTo(3);
        assertThat(counts.of(Feature.SECTION_ACCESS)).isEqualTo(1);
        assertThat(counts.of(Feature.DIRECT_QUERY)).isEqualTo(1);
        assertThat(counts.of(Feature.DUPLICATE)).isEqualTo(2);
    }

    @Test
    void reloadAgesIncludeTheYoungerOnes() {
        assertThat(List.of(ReloadAge.values())).extracting(counts("")::of).containsExactly(1, 2, 3, 1, 2);
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
        assertThat(APPS.streams()).extracting(StreamRef::name).containsExactly("Sales", "Costs");
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreFoundByTheirKeys(Facet facet) {
        assertThat(facet.fixedValues()).allSatisfy(value -> {
            assertThat(value.facet()).isEqualTo(facet);
            assertThat(facet.value(value.key())).contains(value);
        });
        assertThat(facet.value(" ")).isEmpty();
    }

    @Test
    void anyKeyCanBeAStream() {
        assertThat(Facet.STREAM.value("personal")).contains(InStream.PERSONAL);
        assertThat(Facet.STREAM.value("id of Sales")).contains(SALES);
        assertThat(Facet.KIND.value("id of Sales")).isEmpty();
    }

    @Test
    void choicesKeepTheirOrder() {
        Filters filters = Filters.NONE.with(SALES).with(Kind.PUBLISHED).with(COSTS);

        assertThat(filters.values()).containsExactly(SALES, Kind.PUBLISHED, COSTS);
        assertThat(filters.of(Facet.STREAM)).containsExactly(SALES, COSTS);
        assertThat(filters.without(Facet.STREAM).values()).containsExactly(Kind.PUBLISHED);
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
