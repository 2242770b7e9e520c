package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.gangway.browser.PageTrouble;
import org.junit.jupiter.api.Test;

/** Addresses that Gangway was not meant to be opened at. */
class OtherAddressesIT extends Journey {

    @Test
    void unknownPageShowsTheWayToTheApps(Page page, PageTrouble trouble) {
        signIn(page, ANNA);

        Response answer = page.navigate(home() + "no/such/page");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("There is no such page");
        assertThat(page.locator("body")).not().containsText("no/such/page");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show my apps"))
                .click();

        assertThat(new AppsPage(page).count()).hasText("240 apps");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
        assertThat(trouble.seen()).allMatch(line -> line.contains("404") && line.contains("no/such/page"));
    }

    @Test
    void iconIsWhereProgramsLookForIt(Page page) {
        APIResponse icon = page.request().get(home() + "favicon.ico");

        assertThat(icon.status()).isEqualTo(200);
        assertThat(icon.body()).startsWith(0, 0, 1, 0);
    }

    /** Qlik would send the ticket to whatever host the request claims. */
    @Test
    void hostThatNobodyHasSetIsNotToldToQlik(Page page) {
        page.navigate(home().replace("localhost", "apps.localhost"));

        AppsPage apps = new AppsPage(page);
        assertThat(apps.title()).hasText("Gangway does not know its own address");
        assertThat(page.locator("#stage")).containsText("GANGWAY_PUBLIC_URL");
        assertThat(asked()).isEmpty();
    }

    @Test
    void tryingAgainAtSuchAHostReloadsThePage(Page page) {
        page.navigate(home().replace("localhost", "apps.localhost"));
        AppsPage apps = new AppsPage(page);
        assertThat(apps.title()).hasText("Gangway does not know its own address");

        page.waitForRequest(
                request -> request.isNavigationRequest(), () -> apps.remedy().click());

        assertThat(apps.title()).hasText("Gangway does not know its own address");
    }
}
