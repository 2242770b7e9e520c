package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static io.gangway.simulator.demo.DemoUsers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.gangway.browser.PageTrouble;
import org.junit.jupiter.api.Test;

/** Leaving Qlik. */
class SignOutIT extends Journey {

    @Test
    void signingOutEndsTheSessionsAtQlik(Page page, PageTrouble trouble) {
        AppsPage apps = signIn(page, ANNA);

        apps.signOut();

        assertThat(apps.title()).hasText("You have signed out");
        assertThat(apps.userMenu()).isHidden();
        assertThat(apps.grid()).isHidden();
        assertThat(qlik().sessions()).isEmpty();
        trouble.assertNone();
    }

    @Test
    void otherTabIsToldOfTheSignOut(Page page, BrowserContext browser) {
        AppsPage apps = signIn(page, ANNA);
        AppsPage otherTab = open(browser.newPage(), "");
        assertThat(otherTab.count()).hasText("240 apps");

        apps.signOut();

        assertThat(otherTab.title()).hasText("You have been signed out of Qlik Sense");
        assertThat(otherTab.remedy()).hasText("Sign in again");
    }

    @Test
    void appsOfWhoeverHasSignedOutDoNotStayInTheOtherTab(Page page, BrowserContext browser) {
        AppsPage apps = signIn(page, ANNA);
        Page other = browser.newPage();
        AppsPage otherTab = open(other, "");
        otherTab.search().fill("works council");
        assertThat(otherTab.app("Budget 2026")).isVisible();

        apps.signOut();
        assertThat(otherTab.remedy()).isVisible();
        assertThat(other.content()).doesNotContain("Budget 2026");

        apps.remedy().click();
        SignInPage.in(page).as(ANNA);
        assertThat(otherTab.app("Budget 2026")).isVisible();
        otherTab.search().fill("no such app");
        assertThat(otherTab.app("Budget 2026")).isHidden();
    }

    @Test
    void somebodyElseCanSignInAfterwards(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.signOut();
        assertThat(apps.title()).hasText("You have signed out");

        apps.remedy().click();
        SignInPage.in(page).as(OLENA);

        assertThat(page.locator("#user")).hasText("olena");
        assertThat(apps.count()).not().hasText("240 apps");
        assertThat(qlik().sessions()).hasSize(1);
    }

    @Test
    void reloadAfterTheSignOutAsksToSignIn(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.signOut();
        assertThat(apps.title()).hasText("You have signed out");

        page.reload();

        SignInPage.in(page);
    }

    @Test
    void leftPageClosesItsEngineSocket(Page page) {
        signIn(page, ANNA);
        assertThat(qlik().openSockets()).isEqualTo(1);

        page.navigate("about:blank");

        page.waitForCondition(() -> qlik().openSockets() == 0);
        assertThat(qlik().sessions()).hasSize(1);
    }
}
