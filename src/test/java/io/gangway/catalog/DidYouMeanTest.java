package io.gangway.catalog;

import static io.gangway.catalog.AppEntry.catalog;
import static io.gangway.catalog.AppEntry.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.query.Correction;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidYouMeanTest {

    private static final Catalog APPS = catalog(
            named("Sales Overview").in("Finance EU"),
            named("Salsa dancing"),
            named("Zürich warehouses").about("Stock and tickets"),
            named("Sales"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slaes            | Sales",
                "sale5            | Sales",
                "salees           | Sales",
                "zurch            | Zürich",
                "Zuerich          | Zürich",
                "warehoose        | warehouses",
                "ovreview         | Overview",
                "overvie3         | Overview",
                "fiannce          | Finance",
                "tickest          | tickets",
                "slaes overviw    | Sales Overview",
                "slaes  -zurich   | Sales  -zurich",
                "stream:finanec   | stream:Finance",
                "name:\"slaes\"   | name:Sales"
            })
    void oneEditIsForgiven(String typed, String meant) {
        assertThat(didYouMean(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xyzzy",
                "slaxx",
                "sls",
                "-slaes",
                "name:finanec",
                "id:slaes",
                "sales stock",
                "slaes xyzzy",
                "sa-les",
                "slaes stream:stock"
            })
    void otherwiseNothingIsProposed(String typed) {
        assertThat(didYouMean(typed)).isEmpty();
    }

    @Test
    void wordOfMoreAppsIsMeant() {
        Catalog apps = catalog(named("Part"), named("Park one"), named("Park two"));

        assertThat(apps.didYouMean(AppQuery.ALL.withText("parx"), Samples.READER)
                        .map(Correction::text))
                .contains("Park");
    }

    @Test
    void proposalHasToFindSomethingUnderTheChosenFacets() {
        AppQuery query = AppQuery.ALL.withText("slaes").withFilters(Filters.NONE.with(FacetValue.Feature.DIRECT_QUERY));

        assertThat(APPS.didYouMean(query, Samples.READER)).isEmpty();
    }

    @Test
    void textWithoutSpacesCostsNoMoreThanOthers() {
        Catalog apps = catalog(named("売上".repeat(50_000)), named("abab".repeat(50_000)));

        assertThat(apps.didYouMean(AppQuery.ALL.withText("abba"), Samples.READER))
                .isEmpty();
    }

    private static Optional<String> didYouMean(String typed) {
        return APPS.didYouMean(AppQuery.ALL.withText(typed), Samples.READER).map(Correction::text);
    }
}
