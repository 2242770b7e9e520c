package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.gangway.browser.PageTrouble;
import io.gangway.simulator.Fault;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finding an app in the list. */
class SearchAndSortIT extends Journey {
    private static final Comparator<Object> ENGLISH = lettersOnly();
    /** How the rest of a name counts is the catalogue's own affair. */
    private static final Comparator<String> FIRST_LETTER = Comparator.comparing(name -> name.substring(0, 1), ENGLISH);

    private static final int STREAM = 1;
    private static final int LAST_RELOAD = 3;

    @Test
    void severalWordsFindTheAppsThatHaveThemAllInAnyOrderCaseAndAccent(Page page, PageTrouble trouble) {
        AppsPage apps = signIn(page, ANNA);

        apps.search().fill("council BUDGET");
        assertThat(apps.count()).hasText("1 of 240 apps");
        assertThat(apps.names()).containsExactly("Budget 2026");

        apps.search().fill("arhus forsaljning");
        assertThat(apps.app("Försäljning Malmö & Århus")).isVisible();
        assertThat(apps.count()).hasText("1 of 240 apps");

        apps.search().fill("STRASSE MASS");
        assertThat(apps.app("Straße, Maß und Größe")).isVisible();

        apps.search().fill("100% margin_report*?");
        assertThat(apps.count()).hasText("1 of 240 apps");
        trouble.assertNone();
    }

    @Test
    void emptiedSearchShowsAllAppsAgain(Page page) {
        AppsPage apps = signIn(page, ANNA);
        List<String> all = apps.names();
        apps.search().fill("cafe menu");
        assertThat(apps.count()).hasText("2 of 240 apps");

        apps.search().fill("");

        assertThat(apps.count()).hasText("240 apps");
        page.waitForCondition(() -> apps.names().equals(all));
    }

    @Test
    void escapeEmptiesTheSearch(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.search().fill("works council");
        assertThat(apps.count()).hasText("1 of 240 apps");

        apps.search().press("Escape");

        assertThat(apps.count()).hasText("240 apps");
        assertThat(apps.search()).hasValue("");
    }

    @Test
    void searchWithoutMatchSaysSoAndOffersToClearIt(Page page) {
        AppsPage apps = signIn(page, ANNA);

        apps.search().fill("no <b>such</b> app 'here'");

        assertThat(apps.noMatch()).containsText("No app matches “no <b>such</b> app 'here'”.");
        assertThat(apps.count()).hasText("0 of 240 apps");
        apps.clearSearch().click();
        assertThat(apps.count()).hasText("240 apps");
        assertThat(apps.search()).isFocused();
    }

    @Test
    void listIsSortedByNameAtFirstAndTheOtherWayRoundOnTheSecondClickAndInASearchToo(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.names()).hasSizeGreaterThan(10).isSortedAccordingTo(FIRST_LETTER);

        apps.sortBy("Name");
        apps.sortBy("Name");

        page.waitForCondition(() -> isSorted(apps.names(), FIRST_LETTER.reversed()));

        apps.search().fill("2026");
        assertThat(apps.count()).containsText(" of 240 apps");
        page.waitForCondition(() -> isSorted(apps.names(), FIRST_LETTER.reversed()));
    }

    @Test
    void streamAndLastReloadSortTogether(Page page) {
        AppsPage apps = signIn(page, ANNA);

        apps.sortBy("Stream");
        apps.alsoSortBy("Last reload");

        Comparator<List<String>> byStreamThenReload = Comparator.<List<String>, Object>comparing(
                        row -> row.get(STREAM), ENGLISH)
                .thenComparing(row -> time(row.get(LAST_RELOAD)));
        page.waitForCondition(() -> isSorted(apps.rows(), byStreamThenReload));
    }

    @Test
    void latestReloadComesFirstInDescendingOrder(Page page) {
        AppsPage apps = signIn(page, ANNA);

        apps.sortBy("Last reload");
        apps.sortBy("Last reload");

        page.waitForCondition(() -> isSorted(
                apps.column(LAST_RELOAD).stream().map(SearchAndSortIT::time).toList(), Comparator.reverseOrder()));
    }

    @Test
    void nameOpensTheAppInQlikSenseInANewTabThatCannotReachBack(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.search().fill("Straße, Maß und Größe");
        assertThat(apps.count()).hasText("1 of 240 apps");
        String link = apps.app("Straße, Maß und Größe").getAttribute("href");

        Page tab = page.waitForPopup(() -> apps.app("Straße, Maß und Größe").click());

        assertThat(link).matches(qlikAddress() + "/sense/app/[0-9a-f-]{36}");
        assertThat(qlik().requests()).anyMatch(request -> link.endsWith(request.path()));
        assertThat(tab.evaluate("window.opener === null")).isEqualTo(true);
        assertThat(page).hasURL(Pattern.compile("/\\?q=Stra"));
    }

    @Test
    void columnsAreNamedForScreenReadersWhereThereIsRoomForAll(Page page) {
        page.setViewportSize(1800, 900);
        signIn(page, ANNA);

        for (String column : List.of("Name", "Stream", "Description", "Last reload", "Modified", "Published")) {
            assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(column)))
                    .isVisible();
        }
    }

    @Test
    void tenThousandAppsAreSearchedAndScrolledToTheLast(Page page, PageTrouble trouble) {
        qlik().switchOn(new Fault.AppCount(10_000));
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.count()).hasText("10,000 apps");

        scrollToTheEnd(page, apps);
        assertThat(apps.row(10_000)).isInViewport();

        apps.search().fill("works council");
        assertThat(apps.count()).hasText("1 of 10,000 apps");
        assertThat(apps.app("Budget 2026")).isVisible();
        trouble.assertNone();
    }

    private static Collator lettersOnly() {
        Collator english = Collator.getInstance(Locale.ENGLISH);
        english.setStrength(Collator.PRIMARY);
        english.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return english;
    }

    private static void scrollToTheEnd(Page page, AppsPage apps) {
        assertThat(apps.row(1)).isInViewport();
        apps.grid().hover();
        page.mouse().wheel(0, 100_000_000);
    }

    private static long time(String millis) {
        return millis.isEmpty() ? Long.MAX_VALUE : Long.parseLong(millis);
    }

    private static <T> boolean isSorted(List<T> items, Comparator<? super T> order) {
        return items.size() > 1 && items.equals(items.stream().sorted(order).toList());
    }
}
