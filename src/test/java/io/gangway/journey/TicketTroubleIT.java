package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gangway.browser.PageTrouble;
import io.gangway.simulator.Fault;
import io.gangway.simulator.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tickets that are wrong, foreign or misshapen: each gets its explanation, none a redirect loop. */
class TicketTroubleIT extends Journey {

    @Test
    void wrongTicketIsExplainedAndSigningInAgainWorks(Page page) {
        AppsPage apps = open(page, "?qlikTicket=WrongTicket12345&state=" + pendingState(page));
        assertThat(apps.title()).hasText("Qlik Sense did not accept the ticket");
        assertThat(page).hasURL(home());

        apps.remedy().click();
        SignInPage.in(page).as(ANNA);

        assertThat(apps.count()).hasText("240 apps");
        assertThat(qlik().ticketsRefused()).isEqualTo(1);
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
    }

    @Test
    void reloadAfterAWrongTicketStartsANewSignInInsteadOfSendingItAgain(Page page) {
        AppsPage apps = open(page, "?qlikTicket=WrongTicket12345&state=" + pendingState(page));
        assertThat(apps.title()).hasText("Qlik Sense did not accept the ticket");
        assertThat(page).hasURL(home());

        page.reload();

        SignInPage.in(page);
        assertThat(qlik().ticketsRefused()).isEqualTo(1);
    }

    @Test
    void ticketsNameInAnotherSpellingIsTakenToo(Page page) {
        String ticket = qlik().issueTicket(ANNA.account());

        AppsPage apps = open(page, "?QlikTicket=" + ticket + "&state=" + pendingState(page));

        assertThat(apps.count()).hasText("240 apps");
        assertThat(page).hasURL(home());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "guessed state, state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&qlikTicket=, This sign-in was not started here",
        "no state, qlikTicket=, This sign-in was not started here",
        "two states, state=a&state=b&qlikTicket=, This sign-in was not started here",
        "two tickets, qlikTicket=AnotherTicket123&qlikTicket=, This address cannot sign you in",
        "markup as ticket, qlikTicket=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E, This address cannot sign you in",
        "too short a ticket, qlikTicket=%2E, This address cannot sign you in",
    })
    void unsolicitedOrMisshapenTicketIsExplainedAndNeverSent(
            String name, String query, String title, Page page, PageTrouble trouble) {
        String ticket = query.endsWith("=") ? qlik().issueTicket(ANNA.account()) : "";
        qlik().clearRecords();

        AppsPage apps = open(page, "?" + query + ticket);

        assertThat(apps.title()).hasText(title);
        assertThat(apps.remedy()).hasText("Sign in");
        assertThat(page).hasURL(home());
        assertThat(asked()).isEmpty();
        trouble.assertNone();
    }

    @Test
    void buttonAfterAnUnsolicitedTicketSignsIn(Page page) {
        AppsPage apps = open(page, "?qlikTicket=" + qlik().issueTicket(ANNA.account()));

        apps.remedy().click();
        SignInPage.in(page).as(ANNA);

        assertThat(apps.count()).hasText("240 apps");
    }

    @Test
    void replayedStateDoesNotLetASecondTicketIn(Page page) {
        Tickets tickets = Tickets.seenIn(page.context());
        AppsPage apps = signIn(page, ANNA);
        String second = qlik().issueTicket(ANNA.account());

        page.navigate(
                home() + "?qlikTicket=" + second + "&state=" + tickets.states().getFirst());

        assertThat(apps.title()).hasText("This sign-in was not started here");
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
    }

    @Test
    void stateWithoutTicketLeavesTheAddressBarAndStartsASignIn(Page page) {
        open(page, "?state=whatever");

        SignInPage.in(page);
    }

    @Test
    void serverThatRefusesEveryTicketIsVisitedOncePerWish(Page page) {
        qlik().switchOn(new Fault.TicketAlwaysRefused());
        page.navigate(home());
        SignInPage.in(page).as(ANNA);
        AppsPage apps = new AppsPage(page);
        assertThat(apps.title()).hasText("Qlik Sense did not accept the ticket");
        assertThat(page.locator("#cause")).containsText("Qlik Sense refused a fresh ticket");
        assertThat(visitsOfTheSignInPage()).isEqualTo(1);

        apps.remedy().click();
        SignInPage.in(page).as(ANNA);

        assertThat(apps.title()).hasText("Qlik Sense did not accept the ticket");
        assertThat(visitsOfTheSignInPage()).isEqualTo(2);
    }

    @Test
    void browserThatComesBackWithoutTicketTwiceIsToldInsteadOfSentOnceMore(Page page) {
        page.navigate(home());
        SignInPage.in(page);
        page.navigate(home() + "?state=of-the-first-round");
        SignInPage.in(page);

        AppsPage apps = open(page, "?state=of-the-second-round");

        assertThat(apps.title()).hasText("The sign-in does not come to an end");
        assertThat(visitsOfTheSignInPage()).isEqualTo(2);
        apps.remedy().click();
        SignInPage.in(page);
    }

    @Test
    void ticketThatQlikPutsBehindAFragmentIsNotLost(Page page) {
        qlik().switchOn(new Fault.NaiveFragmentAppend());

        AppsPage apps = signIn(page, ANNA);

        assertThat(apps.count()).hasText("240 apps");
    }

    @Test
    void cookieOfAnotherNameIsKeptForTheReload(Page page) {
        qlik().switchOn(new Fault.CookieName("My-Own_Session.Cookie"));
        AppsPage apps = signIn(page, ANNA);

        page.reload();

        assertThat(apps.count()).hasText("240 apps");
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
    }

    /** The state of the sign-in that this browser has started last, as it was told to Qlik. */
    private String pendingState(Page page) {
        page.navigate(home());
        SignInPage.in(page);
        RecordedRequest upgrade = qlik().upgrades().getLast();
        String reloadUri = Tickets.parameter(qlikAddress() + "/?" + upgrade.query(), "reloadURI")
                .findFirst()
                .orElseThrow();
        return Tickets.parameter(reloadUri, "state").findFirst().orElseThrow();
    }

    private static long visitsOfTheSignInPage() {
        return qlik().requests().stream()
                .filter(request ->
                        request.method().equals("GET") && request.path().contains("/internal_forms_authentication/"))
                .count();
    }
}
