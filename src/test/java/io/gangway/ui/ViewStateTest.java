package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.catalog.AppEntry;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.AppQuery.Sort;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.FacetValue.Feature;
import io.gangway.catalog.FacetValue.InStream;
import io.gangway.catalog.FacetValue.Kind;
import io.gangway.catalog.FacetValue.ReloadAge;
import io.gangway.catalog.Filters;
import io.gangway.catalog.ListColumn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tab shows, as the query of its address and back. */
class ViewStateTest {
    private static final List<AppQuery> QUERIES = List.of(
            AppQuery.ALL,
            AppQuery.ALL.withText("sales & costs = 100% #1 + \"two words\" -é 売上"),
            AppQuery.ALL.withText("stream:\"R&D\" reload:<7d"),
            AppQuery.ALL.withSort(List.of(new Sort(ListColumn.LAST_RELOAD, true), new Sort(ListColumn.NAME, false))),
            filtered(InStream.PERSONAL, new InStream("aaec8d41"), Kind.PUBLISHED),
            filtered(new InStream("R&D, Åland?=#+"), ReloadAge.NEVER, ReloadAge.OLDER),
            filtered(Feature.values()).withText("is:stale").withSort(List.of(new Sort(ListColumn.STREAM, false))));

    @ParameterizedTest
    @CsvSource({
        "id of Finance, Finance",
        "id of Twin, id of Twin",
        "id of personal, id of personal",
        "personal, personal"
    })
    void addressNamesAStreamWhereTheNameStandsForNoOther(String stream, String name) {
        Catalog catalog = AppEntry.catalog(
                AppEntry.named("a").in("Finance"),
                AppEntry.named("b").in("Twin"),
                AppEntry.named("c").in("TWIN"),
                AppEntry.named("d").in("personal"));

        String address =
                ViewState.EMPTY.with(filtered(new InStream(stream)), catalog).queryString();

        assertThat(QueryParameters.fromString(address).getParameters("stream")).containsExactly(name);
        assertThat(StreamNames.resolved(
                        ViewState.of(QueryParameters.fromString(address)).query(), catalog))
                .isEqualTo(filtered(new InStream(stream)));
    }

    @ParameterizedTest
    @FieldSource("QUERIES")
    void addressBringsTheSameViewAgain(AppQuery query) {
        String address = ViewState.EMPTY.with(query, AppPool.EMPTY).queryString();

        ViewState again = ViewState.of(QueryParameters.fromString(address));

        assertThat(again.query().text()).isEqualTo(query.text());
        assertThat(again.query().sort()).isEqualTo(query.sort());
        assertThat(again.query().filters()).isEqualTo(query.filters());
        assertThat(again.queryString()).isEqualTo(address);
    }

    @Test
    void viewOfEverythingNeedsNoQuery() {
        assertThat(ViewState.EMPTY.queryString()).isEmpty();
    }

    @Test
    void parametersOfOthersStayAsTheyAre() {
        ViewState view = ViewState.of(QueryParameters.fromString("theme=x&q=sales&theme=y"));

        assertThat(view.with(AppQuery.ALL.withText("costs"), AppPool.EMPTY).queryString())
                .contains("theme=x", "theme=y", "q=costs")
                .doesNotContain("sales");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=",
                "sort=,,,",
                "sort=--name",
                "sort=password",
                "sort=NAME",
                "kind=stolen",
                "kind=",
                "reload=yesterday",
                "section-access=no",
                "duplicates=1",
                "stream=",
                "stream=%20",
                "q="
            })
    void whatMakesNoSenseIsPassedOver(String address) {
        assertThat(ViewState.of(QueryParameters.fromString(address)).query()).isEqualTo(AppQuery.ALL);
    }

    @Test
    void columnCountsOnceAndInTheOrderOfItsFirstMention() {
        assertThat(ViewState.of(QueryParameters.fromString("sort=name,-stream,name"))
                        .query()
                        .sort())
                .containsExactly(new Sort(ListColumn.NAME, false), new Sort(ListColumn.STREAM, true));
    }

    @Test
    void columnAskedForInBothDirectionsHasTheFirst() {
        assertThat(ViewState.of(QueryParameters.fromString("sort=name,-name"))
                        .query()
                        .sort())
                .containsExactly(new Sort(ListColumn.NAME, false));
    }

    @Test
    void endlessSearchIsCut() {
        assertThat(ViewState.of(QueryParameters.of("q", "x".repeat(5_000)))
                        .query()
                        .text())
                .hasSize(200);
    }

    @Test
    void thousandsOfStreamsAreCut() {
        String address =
                IntStream.range(0, 5_000).mapToObj(number -> "stream=" + number).collect(Collectors.joining("&"));

        assertThat(ViewState.of(QueryParameters.fromString(address))
                        .query()
                        .filters()
                        .values())
                .hasSize(50);
    }

    private static AppQuery filtered(FacetValue... values) {
        Filters filters = Filters.NONE;
        for (FacetValue value : values) {
            filters = filters.with(value);
        }
        return AppQuery.ALL.withFilters(filters);
    }
}
