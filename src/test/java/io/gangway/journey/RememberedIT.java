package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gangway.browser.Emulate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a browser keeps of its reader. */
class RememberedIT extends Journey {

    @Test
    void cardsFavouritesAndAppsOpenedLatelyOutliveAReload(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.search().fill("works council");
        assertThat(apps.count()).hasText("1 of 240 apps");
        apps.star("Add to favourites, kept in this browser").first().click();
        assertThat(apps.star("Remove from favourites")).hasCount(1);
        page.waitForPopup(() -> apps.app("Budget 2026").click()).close();
        apps.view("Cards");
        assertThat(apps.cards().first()).isVisible();

        page.reload();

        assertThat(apps.cards()).hasCount(1);
        assertThat(apps.grid()).isHidden();
        assertThat(apps.star("Remove from favourites")).hasCount(1);
        for (String kept : new String[] {"is:favourite", "is:recent"}) {
            apps.search().fill(kept);
            assertThat(apps.count()).hasText("1 of 240 apps");
        }
    }

    @Test
    void searchOutlivesASignInThoughAnOrderIsRemembered(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.sortBy("Name");
        assertThat(page).hasURL(home() + "?sort=name");
        qlik().endSessions("OnSessionTimedOut");
        assertThat(apps.remedy()).isVisible();

        open(page, "?q=works+council");
        SignInPage.in(page).as(ANNA);

        assertThat(apps.count()).hasText("1 of 240 apps");
        assertThat(page).hasURL(Pattern.compile("\\?q=works(\\+|%20)council$"));
    }

    @Test
    void appearanceIsKeptAndFollowsTheSystemAgain(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.background()).isEqualTo("light");

        apps.look("Appearance", "Dark");
        page.waitForCondition(() -> apps.background().equals("dark"));
        page.reload();
        assertThat(apps.count()).hasText("240 apps");
        assertThat(apps.background()).isEqualTo("dark");

        apps.look("Appearance", "As the system has it");
        page.waitForCondition(() -> apps.background().equals("light"));
    }

    @Test
    void languageIsKeptAndArabicRunsFromTheRight(Page page) {
        AppsPage apps = signIn(page, ANNA);

        apps.look("Language", "العربية");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("ar\\b.*"));
        assertThat(apps.grid()).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1280);

        page.reload();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(apps.grid()).isVisible();
    }

    @Test
    @Emulate(locale = "de-AT")
    void browserIsAnsweredInItsOwnLanguage(Page page) {
        signIn(page, ANNA);

        assertThat(page.locator("html")).hasAttribute("lang", "de-AT");
        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
    }
}
