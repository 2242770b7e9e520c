package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static io.gangway.simulator.demo.DemoUsers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.gangway.browser.PageTrouble;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the first visit to the list, and what a browser may do afterwards without spending a second ticket. */
class SignInIT extends Journey {

    @Test
    void oneClickOnTheSignInPageLeadsToTheListForOneTicket(Page page, PageTrouble trouble) {
        page.navigate(home());
        assertThat(page).hasURL(SignInPage.FORMS);

        SignInPage.in(page).as(ANNA);

        AppsPage apps = new AppsPage(page);
        assertThat(apps.count()).hasText("240 apps");
        assertThat(page.locator("#user")).hasText("anna");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
        assertThat(qlik().sessions()).hasSize(1);
        trouble.assertNone();
    }

    @Test
    void typedNameAndPasswordLeadToTheList(Page page) {
        page.navigate(home());

        SignInPage.in(page).typed(ANNA, PASSWORD);

        assertThat(new AppsPage(page).count()).hasText("240 apps");
    }

    @Test
    void addressBarHoldsNeitherTicketNorStateAfterTheSignIn(Page page) {
        signIn(page, ANNA);

        assertThat(page).hasURL(home());
    }

    @Test
    void viewsOwnQueryIsBackInTheAddressBarAfterTheSignIn(Page page) {
        page.navigate(home() + "?from=portal");

        SignInPage.in(page).as(ANNA);

        assertThat(page).hasURL(home() + "?from=portal");
    }

    @Test
    void pageHasTitleLanguageAndIcon(Page page) {
        signIn(page, ANNA);

        assertThat(page).hasTitle("Gangway");
        assertThat(page.locator("html")).hasAttribute("lang", "en-US");
        String icon = page.locator("link[rel=icon]").getAttribute("href");
        assertThat(page.request().get(home() + icon)).isOK();
    }

    @Test
    void searchFieldHasTheFocusWhenTheListIsThere(Page page) {
        AppsPage apps = signIn(page, ANNA);

        assertThat(apps.search()).isFocused();
    }

    @Test
    void fiveReloadsShowTheListForTheSameTicket(Page page, PageTrouble trouble) {
        AppsPage apps = signIn(page, ANNA);
        List<String> names = apps.names();
        List<String> visited = addressesOf(page);

        for (int reload = 1; reload <= 5; reload++) {
            page.reload();
            assertThat(apps.count()).hasText("240 apps");
        }

        assertThat(apps.names()).isEqualTo(names);
        assertThat(visited).isNotEmpty().allMatch(home()::equals);
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
        assertThat(qlik().sessions()).hasSize(1);
        trouble.assertNone();
    }

    @Test
    void secondTabShowsTheListForTheSameTicket(Page page, BrowserContext browser) {
        signIn(page, ANNA);
        Page tab = browser.newPage();
        List<String> visited = addressesOf(tab);

        AppsPage apps = open(tab, "");

        assertThat(apps.count()).hasText("240 apps");
        assertThat(visited).containsOnly(home());
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
        assertThat(qlik().sessions()).hasSize(1);
    }

    @Test
    void twoTabsThatWaitAtTheSignInPageEndInOneSession(Page page, BrowserContext browser) {
        Page tab = browser.newPage();
        page.navigate(home());
        SignInPage first = SignInPage.in(page);
        // As a tab that came back without its ticket: one that is merely opened as well waits for the first.
        tab.navigate(home() + "?state=of-another-round");
        SignInPage second = SignInPage.in(tab);

        first.as(ANNA);
        assertThat(new AppsPage(page).count()).hasText("240 apps");
        second.as(ANNA);

        assertThat(new AppsPage(tab).count()).hasText("240 apps");
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
    }

    @Test
    void backButtonAfterTheSignInAndForwardAgainShowTheList(Page page) {
        AppsPage apps = signIn(page, ANNA);

        page.goBack();
        assertThat(page).hasURL(SignInPage.FORMS);
        page.goForward();

        assertThat(apps.count()).hasText("240 apps");
        assertThat(page).hasURL(home());
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
    }

    @Test
    void ticketAddressOpenedAgainInTheSameBrowserShowsTheListWithoutAnotherRedemption(Page page) {
        Tickets tickets = Tickets.seenIn(page.context());
        AppsPage apps = signIn(page, ANNA);

        page.navigate(tickets.addresses().getFirst());

        assertThat(apps.count()).hasText("240 apps");
        assertThat(page).hasURL(home());
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
        assertThat(qlik().ticketsRefused()).isZero();
    }

    @Test
    void ticketAddressOpenedInAnotherBrowserIsNotStartedThereAndStaysUnsent(Page page) {
        Tickets tickets = Tickets.seenIn(page.context());
        AppsPage apps = signIn(page, ANNA);
        // The last of what is asked for this browser.
        assertThat(apps.facet("owner", "Anna Lindström")).isVisible();
        qlik().clearRecords();
        try (BrowserContext stranger = page.context().browser().newContext()) {
            Page other = stranger.newPage();

            other.navigate(tickets.addresses().getFirst());

            assertThat(new AppsPage(other).title()).hasText("This sign-in was not started here");
            assertThat(other).hasURL(home());
            assertThat(asked()).isEmpty();
        }
    }

    @Test
    void listIsAskedForOncePerSignIn(Page page) {
        signIn(page, ANNA);

        assertThat(qlik().callsOf("GetDocList")).isEqualTo(1);
    }

    private static List<String> addressesOf(Page page) {
        List<String> addresses = new ArrayList<>();
        page.onFrameNavigated(frame -> addresses.add(frame.url()));
        return addresses;
    }
}
