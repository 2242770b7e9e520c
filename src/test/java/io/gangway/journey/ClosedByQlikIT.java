package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gangway.browser.PageTrouble;
import io.gangway.simulator.Fault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ends and delays that Qlik brings about; the page tells of them without a click, and its button leads on. */
class ClosedByQlikIT extends Journey {

    /** One page for all: each is followed by the list again, through the button. */
    @Test
    void eachFatalNotificationIsToldInPlainWordsAndItsButtonBringsTheListBack(Page page, PageTrouble trouble) {
        AppsPage apps = signIn(page, ANNA);

        plainWords().forEach((notification, words) -> {
            assertThat(apps.count()).hasText("240 apps");
            qlik().closeSockets(notification);

            assertThat(apps.title()).hasText(words);
            apps.remedy().click();
        });

        assertThat(apps.count()).hasText("240 apps");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
        trouble.assertNone();
    }

    @Test
    void endedSessionLeadsThroughTheSignInPageBackToTheList(Page page) {
        AppsPage apps = signIn(page, ANNA);

        qlik().endSessions("OnSessionTimedOut");
        assertThat(apps.title()).hasText("Your Qlik Sense session has timed out");
        assertThat(apps.remedy()).hasText("Sign in again");
        apps.remedy().click();
        SignInPage.in(page).as(ANNA);

        assertThat(apps.count()).hasText("240 apps");
        assertThat(qlik().ticketsRedeemed()).isEqualTo(2);
    }

    @Test
    void droppedConnectionComesBackBelowItsListForTheSameTicket(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.search().fill("sales");
        assertThat(apps.count()).hasText("11 of 240 apps");

        qlik().dropSockets();
        page.waitForCondition(() -> qlik().callsOf("GetDocList") == 2);

        assertThat(page.locator("#banner")).isHidden();
        assertThat(apps.count()).hasText("11 of 240 apps");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
    }

    @Test
    void placeInTheListAndFocusOutliveADroppedConnection(Page page) {
        AppsPage apps = signIn(page, ANNA);
        page.evaluate("() => document.querySelector('#apps').scrollToIndex(150)");
        page.waitForFunction("() => document.querySelector('#apps')._firstVisibleIndex > 100");
        Object before = page.evaluate("() => document.querySelector('#apps')._firstVisibleIndex");
        assertThat(apps.search()).isFocused();

        qlik().dropSockets();
        page.waitForCondition(() -> qlik().callsOf("GetDocList") == 2);

        assertThat(page.locator("#banner")).isHidden();
        assertThat(page.evaluate("() => document.querySelector('#apps')._firstVisibleIndex"))
                .isEqualTo(before);
        assertThat(apps.search()).isFocused();
    }

    /** The tab began with another search, which the lost connection must not bring back. */
    @Test
    void searchOfTheMomentOutlivesADroppedConnection(Page page) {
        AppsPage apps = signIn(page, ANNA);
        page.navigate(page.url() + "?q=sales");
        assertThat(apps.count()).hasText("11 of 240 apps");
        apps.search().fill("finance");
        page.waitForURL("**/?q=finance");
        String found = apps.count().textContent();

        qlik().dropSockets();
        page.waitForCondition(() -> qlik().callsOf("GetDocList") == 3);

        assertThat(page.locator("#banner")).isHidden();
        assertThat(apps.count()).hasText(found);
        assertThat(page).hasURL(Pattern.compile("\\?q=finance$"));
    }

    @Test
    void listStaysWithItsAgeWhileTheServerIsAway(Page page) {
        AppsPage apps = signIn(page, ANNA);

        qlik().switchOn(new Fault.UpgradeRefused(503));
        qlik().dropSockets();

        assertThat(page.locator("#banner")).containsText("This list was fetched");
        assertThat(apps.count()).hasText("240 apps");
        qlik().switchAllOff();
        page.locator("#reconnect").click();
        assertThat(page.locator("#banner")).isHidden();
    }

    @Test
    void userWithoutLicenceIsToldWhoCanHelp(Page page) {
        qlik().switchOn(new Fault.NoLicense());
        page.navigate(home());
        SignInPage.in(page).as(ANNA);

        AppsPage apps = new AppsPage(page);
        assertThat(apps.title()).hasText("You have no Qlik Sense licence");
        assertThat(page.locator("#stage")).containsText("tell your Qlik Sense administrator");
        qlik().switchAllOff();
        apps.remedy().click();

        assertThat(apps.count()).hasText("240 apps");
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
    }

    @Test
    void refusedConnectionNamesTheHostAllowList(Page page) {
        qlik().switchOn(new Fault.UpgradeRefused(403));
        page.navigate(home());
        SignInPage.in(page).as(ANNA);

        AppsPage apps = new AppsPage(page);

        assertThat(apps.title()).hasText("Qlik Sense refused the connection");
        assertThat(page.locator("#stage")).containsText("host allow list");
    }

    @Test
    void abortedDocumentListIsAskedForAgainInSilence(Page page) {
        qlik().switchOn(Fault.EngineError.aborted("GetDocList", 2));

        AppsPage apps = signIn(page, ANNA);

        assertThat(apps.count()).hasText("240 apps");
        assertThat(qlik().callsOf("GetDocList")).isEqualTo(3);
    }

    @Test
    void errorOfTheEngineIsToldWithItsNumber(Page page) {
        qlik().switchOn(Fault.EngineError.always("GetDocList", 5, "Access denied"));

        AppsPage apps = signInTo(page);

        assertThat(apps.title()).hasText("Qlik Sense could not list your apps");
        assertThat(page.locator("#stage")).containsText("(Error 5)");
    }

    /** Three seconds after it has started, the page says what it is waiting for. */
    @Test
    void coldServerIsWaitedForWithWords(Page page) {
        qlik().switchOn(new Fault.Delay(Fault.Step.AUTHENTICATION, Duration.ofMinutes(1)));

        AppsPage apps = open(page, "");

        assertThat(apps.title()).hasText("Connecting to 127.0.0.1");
        assertThat(apps.waitingFor()).isVisible();
        assertThat(apps.waitingFor()).containsText("up to 20 seconds");
        qlik().switchAllOff();
        SignInPage.in(page).as(ANNA);
        assertThat(apps.count()).hasText("240 apps");
    }

    private AppsPage signInTo(Page page) {
        page.navigate(home());
        SignInPage.in(page).as(ANNA);
        return new AppsPage(page);
    }

    private static Map<String, String> plainWords() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("OnSessionTimedOut", "Your Qlik Sense session has timed out");
        words.put("OnSessionLoggedOut", "You have been signed out of Qlik Sense");
        words.put("OnSessionClosed", "Qlik Sense has closed your session");
        words.put("OnLicenseAccessDenied", "You have no Qlik Sense licence");
        words.put("OnLicenseAccessDeniedPendingUserSync", "Your Qlik Sense licence is being prepared");
        words.put("OnMaxParallelSessionsExceeded", "You have too many Qlik Sense sessions");
        words.put("OnExcessLicenseAssignment", "The Qlik Sense licence is exceeded");
        words.put("OnNoEngineAvailable", "No Qlik Sense engine is available");
        words.put("OnEngineWebsocketFailed", "The connection to the Qlik Sense engine failed");
        words.put("OnNoRepositoryAvailable", "The Qlik Sense repository is not available");
        words.put("OnRepositoryWebsocketFailed", "The connection to the Qlik Sense repository failed");
        words.put("OnNoDataPrepServiceAvailable", "A part of Qlik Sense is not available");
        words.put("OnDataPrepServiceWebsocketFailed", "A part of Qlik Sense is not available");
        words.put("OnNoPrintingServiceAvailable", "A part of Qlik Sense is not available");
        words.put("OnSomethingNobodyKnows", "Qlik Sense has closed your session");
        return words;
    }
}
