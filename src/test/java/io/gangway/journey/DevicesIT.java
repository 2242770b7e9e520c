package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.gangway.browser.Emulate;
import io.gangway.browser.PageTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on desktops and telephones of all kinds. */
class DevicesIT extends Journey {

    @Test
    @Emulate(userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36")
    void browserOnWindowsGetsTheWindowsSignIn(Page page) {
        page.navigate(home());
        assertThat(page).hasURL(SignInPage.WINDOWS);

        SignInPage.in(page).as(ANNA);

        assertThat(new AppsPage(page).count()).hasText("240 apps");
    }

    @Test
    @Emulate(width = 360, height = 740)
    void narrowScreenShowsOneColumnAndNeverScrollsSideways(Page page, PageTrouble trouble) {
        AppsPage apps = signIn(page, ANNA);

        apps.search().fill("works council");

        assertThat(apps.count()).hasText("1 of 240 apps");
        assertThat(apps.app("Budget 2026")).isInViewport();
        assertThat(apps.rows()).allMatch(row -> row.size() == 1);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        trouble.assertNone();
    }

    @Test
    @Emulate(width = 360, height = 740)
    void narrowScreenShowsTroubleInFull(Page page) {
        AppsPage apps = open(page, "?qlikTicket=AAAAAAAAAAAAAAAA");

        assertThat(apps.title()).isInViewport();
        assertThat(apps.remedy()).isInViewport();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    @Emulate(width = 360, height = 740)
    void narrowListIsSortedUpAndDownByItsOneHeader(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();

        apps.sortBy("Name");
        assertThat(page).hasURL(home() + "?sort=name");
        apps.sortBy("Name");
        assertThat(page).hasURL(home() + "?sort=-name");
        apps.sortBy("Name");
        assertThat(page).hasURL(home());
    }

    @Test
    void windowThatGrowsNarrowGetsTheCompactList(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.rows()).allMatch(row -> row.size() == 4);

        page.setViewportSize(500, 800);

        page.waitForCondition(() -> apps.rows().stream().allMatch(row -> row.size() == 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {640, 641})
    void exportIsInOneOfTheMenusAtAnyWidth(int width, Page page) {
        page.setViewportSize(width, 800);
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();

        page.locator("#view-menu").click();

        assertThat(item(page, "Columns")).isVisible();
        assertThat(item(page, "Export").count() == 0)
                .isEqualTo(page.locator("#export-menu").isVisible());
    }

    @Test
    @Emulate(width = 360, height = 740)
    void narrowScreenHasRoomForTheLanguages(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();

        apps.look("Language", "Deutsch");

        assertThat(page.locator("html")).hasAttribute("lang", "de");
    }

    @Test
    @Emulate(width = 360, height = 740)
    void narrowScreenHasTheHelpInItsMenu(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();

        page.locator("#view-menu").click();
        item(page, "Keys and search").click();

        assertThat(apps.dialog("key-help")).hasCount(1);
    }

    private static Locator item(Page page, String text) {
        return page.locator("vaadin-context-menu-item").filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    @Emulate(width = 3840, height = 2160)
    void hugeScreenShowsAllColumnsAndManyRows(Page page, PageTrouble trouble) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(30)).isVisible();

        // The grid keeps a few empty rows at hand for scrolling.
        assertThat(apps.rows().stream().filter(row -> !row.getFirst().isEmpty()))
                .hasSizeGreaterThan(30)
                .allMatch(row -> row.size() == 6);
        trouble.assertNone();
    }
}
