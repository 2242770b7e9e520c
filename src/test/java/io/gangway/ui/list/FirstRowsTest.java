package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.AppEntry;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.ListColumn;
import io.gangway.catalog.Samples;
import io.gangway.qlik.QlikServer;
import io.gangway.ui.memory.Memory;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FirstRowsTest {

    private static final Catalog APPS =
            AppEntry.catalog(AppEntry.named("Budget"), AppEntry.named("Accounts"), AppEntry.named("Costs"));

    private final FirstRows rows = new FirstRows(new AppLinks(QlikServer.parse("https://sense.example.com")));

    @Test
    void rowsAnswerTheQueryOfTheAddress() {
        assertThat(names(APPS, AppQuery.ALL.withText("cost"), Memory.NONE)).containsExactly("Costs");
    }

    @Test
    void rowsStandInTheRememberedOrder() {
        assertThat(names(APPS, AppQuery.ALL, Memory.NONE.withSort("-name")))
                .containsExactly("Costs", "Budget", "Accounts");
    }

    @Test
    void orderOfTheAddressComesBeforeTheRememberedOne() {
        AppQuery byName = AppQuery.ALL.withSort(List.of(new AppQuery.Sort(ListColumn.NAME, false)));

        assertThat(names(APPS, byName, Memory.NONE.withSort("-name"))).containsExactly("Accounts", "Budget", "Costs");
    }

    @Test
    void hostileNameIsTextAndNoMarkup() {
        Catalog hostile = AppEntry.catalog(AppEntry.named("<img src=x onerror=alert(1)>"));

        Element drawn = draw(hostile, AppQuery.ALL, Memory.NONE);

        assertThat(drawn.select("img")).isEmpty();
        assertThat(drawn.outerHtml()).contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void longListGivesNoMoreThanAScreen() {
        AppEntry[] many = IntStream.range(0, 500)
                .mapToObj(number -> AppEntry.named("App " + number))
                .toArray(AppEntry[]::new);

        assertThat(names(AppEntry.catalog(many), AppQuery.ALL, Memory.NONE)).hasSize(40);
    }

    private List<String> names(Catalog catalog, AppQuery query, Memory memory) {
        return draw(catalog, query, memory).select(".first-name").eachText();
    }

    private Element draw(Catalog catalog, AppQuery query, Memory memory) {
        return rows.of(catalog, query, memory, Locale.ENGLISH, Samples.NOW.atZone(ZoneOffset.UTC));
    }
}
