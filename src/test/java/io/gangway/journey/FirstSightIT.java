package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static io.gangway.simulator.demo.DemoUsers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import io.gangway.browser.PageTrouble;
import io.gangway.simulator.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who comes back to their apps. */
class FirstSightIT extends Journey {

    private static final String APPLICATION = "**/indexhtml*.js";

    @Test
    void rowsOfTheKnownListAreThereBeforeTheApplicationStarts(Page page) {
        signIn(page, ANNA);
        page.route(APPLICATION, Route::abort);

        page.navigate(home() + "?q=works+council");

        assertThat(firstRows(page)).hasText("Budget 2026");
        assertThat(firstRows(page)).hasAttribute("href", Pattern.compile(".*/sense/app/.*"));
    }

    @Test
    void rowsThatCameWithThePageGiveWayToTheList(Page page) {
        AppsPage apps = signIn(page, ANNA);

        page.reload();

        assertThat(apps.count()).hasText("240 apps");
        assertThat(apps.row(3)).isVisible();
        assertThat(page.locator("#first-sight")).hasCount(0);
    }

    @Test
    void knownListIsThereWhileQlikTakesItsTime(Page page) {
        AppsPage apps = signIn(page, ANNA);
        qlik().switchOn(new Fault.Delay(Fault.Step.CONNECTED, Duration.ofMinutes(5)));

        page.reload();

        assertThat(apps.count()).hasText("240 apps");
        apps.search().fill("works council");
        assertThat(apps.count()).hasText("1 of 240 apps");
    }

    @Test
    void searchOfThatTimeStaysOnceQlikAnswers(Page page) {
        signIn(page, ANNA);
        AppsPage apps = open(page, "?q=sales");
        assertThat(apps.count()).containsText("of 240 apps");
        qlik().switchOn(new Fault.Delay(Fault.Step.CONNECTED, Duration.ofMinutes(5)));
        page.reload();
        apps.search().fill("works council");
        assertThat(apps.count()).hasText("1 of 240 apps");

        String added = qlik().apps().add("Works council of tomorrow");
        try {
            qlik().switchAllOff();

            assertThat(apps.count()).hasText("2 of 241 apps");
            assertThat(apps.search()).hasValue("works council");
        } finally {
            qlik().apps().remove(added);
        }
    }

    @Test
    void knownListStaysWhileQlikIsAway(Page page) {
        AppsPage apps = signIn(page, ANNA);
        qlik().switchOn(new Fault.UpgradeRefused(503));

        page.reload();
        assertThat(page.locator("#banner")).isVisible();
        assertThat(apps.count()).hasText("240 apps");

        qlik().switchAllOff();
        page.locator("#reconnect").click();
        assertThat(page.locator("#banner")).isHidden();
        assertThat(apps.count()).hasText("240 apps");
    }

    @Test
    void nothingIsLeftForTheNextUserOfTheBrowser(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.signOut();
        assertThat(apps.title()).hasText("You have signed out");
        page.route(APPLICATION, Route::abort);
        page.route("**/arrival", Route::abort);

        page.reload();
        assertThat(page.locator("#first-sight")).isVisible();
        assertThat(firstRows(page)).hasCount(0);

        page.unrouteAll();
        AppsPage hers = signIn(page, OLENA);
        page.reload();
        assertThat(hers.count()).not().hasText("240 apps");
    }

    @Test
    void signInBeginsBeforeTheApplicationStarts(Page page) {
        signIn(page, ANNA);
        page.context().clearCookies();
        page.route(APPLICATION, Route::abort);

        page.navigate(home());

        SignInPage.in(page);
        assertThat(page).hasURL(SignInPage.FORMS);
    }

    @Test
    void pageWhoseSignInPageDoesNotComeOffersTheWayThere(Page page) {
        signIn(page, ANNA);
        page.context().clearCookies();
        page.route(
                "**/internal_forms_authentication/**",
                request -> request.fulfill(new Route.FulfillOptions().setStatus(204)));

        page.navigate(home(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));

        assertThat(page.locator("#first-sight")).containsText("Taking you to the sign-in page of ");
        assertThat(firstRows(page)).hasAttribute("href", Pattern.compile(".*/internal_forms_authentication/.*"));
        assertThat(firstRows(page)).isVisible();
    }

    @Test
    void wayBackFromTheSignInPageLeadsToWhereTheVisitorCameFrom(Page page) {
        page.navigate(home() + "doctor");
        page.navigate(home());
        SignInPage.in(page);

        page.goBack();

        assertThat(page).hasURL(home() + "doctor");
    }

    @Test
    void nobodyIsAskedAgainWhoIsSignedIn(Page page) {
        AppsPage apps = signIn(page, ANNA);
        List<String> arrivals = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/arrival")) {
                arrivals.add(request.url());
            }
        });

        page.reload();

        assertThat(apps.count()).hasText("240 apps");
        assertThat(arrivals).isEmpty();
    }

    @Test
    void rowsAreThereAfterTheSignInBeforeTheApplicationStarts(Page page) {
        page.navigate(home() + "?q=works+council");
        SignInPage atQlik = SignInPage.in(page);
        page.route(APPLICATION, Route::abort);

        atQlik.as(ANNA);

        assertThat(firstRows(page)).hasText("Budget 2026");
    }

    @Test
    void rowsOfAPageThatNeverStartedAreThereForTheNext(Page page) {
        page.navigate(home());
        SignInPage atQlik = SignInPage.in(page);
        page.route(APPLICATION, Route::abort);
        atQlik.as(ANNA);
        assertThat(firstRows(page).first()).isVisible();

        page.navigate(home() + "?q=works+council");

        assertThat(firstRows(page)).hasText("Budget 2026");
    }

    @Test
    void listAfterTheSignInIsTheOneThatItsFirstRowsCameFrom(Page page) {
        AppsPage apps = signIn(page, ANNA);

        assertThat(apps.count()).hasText("240 apps");
        assertThat(page.locator("#first-sight")).hasCount(0);
        assertThat(qlik().callsOf("GetDocList")).isEqualTo(1);
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
    }

    @Test
    void rowsInAnOrderThatTheBrowserDoesNotShowStayAway(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.sortBy("Stream");
        assertThat(page).hasURL(home() + "?sort=stream");
        page.context().clearCookies();
        page.navigate(home());
        SignInPage atQlik = SignInPage.in(page);
        page.route(APPLICATION, Route::abort);

        page.waitForResponse("**/arrival", () -> atQlik.as(ANNA)).finished();
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");

        assertThat(firstRows(page)).hasCount(0);
    }

    @Test
    void addressThatIsOnlyLookedAtSpendsNoTicket(Page page) {
        page.navigate(home());
        SignInPage atQlik = SignInPage.in(page);
        page.route("**/arrival", Route::abort);
        page.route(APPLICATION, Route::abort);

        Response back = page.waitForResponse("**/?state=*", () -> atQlik.as(ANNA));

        assertThat(back.status()).isEqualTo(200);
        assertThat(page.request().get(back.url()).status()).isEqualTo(200);
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
        assertThat(qlik().ticketsRedeemed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"query\":\"%ZZ\"}", "{\"query\":{}}"})
    void whatNoPageHasWrittenStartsNothing(String body, Page page) {
        page.request().get(home());

        assertThat(tellOfArrival(body, page).status()).isEqualTo(204);
        assertThat(asked()).isEmpty();
    }

    @Test
    void ticketOfAStrangerGetsNoRows(Page page) {
        page.request().get(home());

        APIResponse answer = tellOfArrival("{\"query\":\"state=s&qlikTicket=AAAABBBBCCCCDDDD\"}", page);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(asked()).isEmpty();
    }

    @Test
    void whoeverHasNoSessionStartsNothing(Page page) {
        assertThat(tellOfArrival("{\"query\":\"\"}", page).status()).isEqualTo(204);
        assertThat(asked()).isEmpty();
    }

    @Test
    void answerThatIsNotGangwaysStaysOutOfThePage(Page page, PageTrouble trouble) {
        qlik().switchOn(new Fault.UpgradeRefused(503));
        page.route(
                "**/arrival",
                request -> request.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<form id=\"guard\">Who are you?</form>")));

        AppsPage apps = open(page, "");

        assertThat(apps.title()).isVisible();
        assertThat(page.locator("#guard")).hasCount(0);
        assertThat(page.locator("#first-sight")).hasCount(0);
        trouble.assertNone();
    }

    @Test
    void browserThatDoesNotReachGangwayASecondTimeIsToldSo(Page page) {
        behindTheDoorstep(page, Route::abort);
        page.navigate(home());
        assertThat(page.getByText("The connection to Gangway was lost")).isVisible();

        page.unrouteAll();
        page.getByText("Try again").click();

        SignInPage.in(page);
    }

    @Test
    void browserThatIsGivenNothingForThePageIsToldSo(Page page) {
        behindTheDoorstep(page, request -> request.fulfill(new Route.FulfillOptions().setStatus(503)));

        page.navigate(home());

        assertThat(page.getByText("The connection to Gangway was lost")).isVisible();
    }

    @Test
    void browserWhoseArrivalIsNotHeardGoesOnWithThePage(Page page) {
        page.route("**/arrival", Route::abort);

        page.navigate(home());

        SignInPage.in(page);
    }

    private static void behindTheDoorstep(Page page, Consumer<Route> answer) {
        page.route("**/*", request -> {
            if (request.request().isNavigationRequest()) {
                request.resume();
            } else {
                answer.accept(request);
            }
        });
    }

    private APIResponse tellOfArrival(String body, Page page) {
        return page.request()
                .post(
                        home() + "arrival",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(body));
    }

    private static Locator firstRows(Page page) {
        return page.locator("#first-sight a");
    }
}
