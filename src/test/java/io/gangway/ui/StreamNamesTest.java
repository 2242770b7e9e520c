package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.AppEntry;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.FacetValue.InStream;
import io.gangway.catalog.Filters;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamNamesTest {

    private static final Catalog CATALOG = AppEntry.catalog(
            AppEntry.named("a").in("Finance"),
            AppEntry.named("b").in("Sales"),
            AppEntry.named("c").in("Risk, Audit"),
            AppEntry.named("d").in("Twin"),
            AppEntry.named("e").in("TWIN"));

    @Test
    void nameStandsForAllStreamsOfThatName() {
        assertThat(resolved("twin")).containsExactlyInAnyOrder(new InStream("id of Twin"), new InStream("id of TWIN"));
    }

    @Test
    void nameStandsForItsStream() {
        assertThat(resolved("finance")).containsExactly(new InStream("id of Finance"));
    }

    @Test
    void severalNamesAreSeparatedByCommas() {
        assertThat(resolved("Finance, Sales"))
                .containsExactlyInAnyOrder(new InStream("id of Finance"), new InStream("id of Sales"));
    }

    @Test
    void nameWithACommaIsTakenAsAWhole() {
        assertThat(resolved("Risk, Audit")).containsExactly(new InStream("id of Risk, Audit"));
    }

    @Test
    void idsAndPersonalWorkAreTakenAsTheyAre() {
        assertThat(resolved("id of Sales")).containsExactly(new InStream("id of Sales"));
        assertThat(resolved("id of Sales,personal"))
                .containsExactlyInAnyOrder(new InStream("id of Sales"), InStream.PERSONAL);
    }

    @Test
    void whatNoStreamIsCalledStays() {
        assertThat(resolved("Nonsense")).containsExactly(new InStream("Nonsense"));
    }

    private static Set<FacetValue> resolved(String stream) {
        AppQuery query = AppQuery.ALL.withFilters(Filters.NONE.with(new InStream(stream)));
        return StreamNames.resolved(query, CATALOG).filters().values();
    }
}
