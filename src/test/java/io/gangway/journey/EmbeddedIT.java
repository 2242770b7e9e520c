package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.vaadin.flow.server.VaadinSession;
import io.gangway.browser.Emulate;
import io.gangway.simulator.Fault;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The list in a portal on Gangway's own site, and in one on another: {@code localhost} and {@code 127.0.0.1} are two. */
class EmbeddedIT extends Journey {
    private static final PortalServer PORTAL = PortalServer.start();
    private static final String SAME_SITE = "http://localhost:" + PORTAL.port();
    private static final String OTHER_SITE = "http://127.0.0.1:" + PORTAL.port();

    private static final Queue<HttpSession> SESSIONS = new ConcurrentLinkedQueue<>();

    @DynamicPropertySource
    static void portalsMayEmbed(DynamicPropertyRegistry settings) {
        settings.add("gangway.embed.portals", () -> SAME_SITE + "," + OTHER_SITE);
    }

    /** Remembers the sessions of browsers. */
    @TestConfiguration
    static class Sessions {

        @Bean
        HttpSessionListener rememberSessions() {
            return new HttpSessionListener() {
                @Override
                public void sessionCreated(HttpSessionEvent event) {
                    SESSIONS.add(event.getSession());
                }

                @Override
                public void sessionDestroyed(HttpSessionEvent event) {
                    SESSIONS.remove(event.getSession());
                }
            };
        }
    }

    @BeforeEach
    void portalHasTheApps() {
        PORTAL.serve(element(""));
    }

    // ---- sign-in

    @Test
    void portalOnTheSameSiteShowsTheAppsAfterASignInInAWindow(Page page) {
        PortalPage portal = portal(page, SAME_SITE);

        portal.signIn(ANNA);

        assertThat(portal.count()).hasText("240 apps");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
    }

    @Test
    void portalOnAnotherSiteIsHandedTheSessionOfTheWindow(Page page) {
        PortalPage portal = portal(page, OTHER_SITE);

        portal.signIn(ANNA);

        assertThat(portal.count()).hasText("240 apps");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
    }

    @Test
    @Emulate(thirdPartyCookies = false)
    void browserThatBlocksCookiesOfOtherSitesIsSignedInAllTheSame(Page page) {
        PortalPage portal = portal(page, OTHER_SITE);

        portal.signIn(ANNA);

        assertThat(portal.count()).hasText("240 apps");
    }

    @Test
    @Emulate(cookies = false)
    void browserThatKeepsNoCookiesIsToldSoAndOfferedAWindow(Page page) {
        PortalPage portal = portal(page, OTHER_SITE);

        assertThat(portal.frame().getByText("Your apps cannot be shown here")).isVisible();
        assertThat(portal.frame().locator(".own-window:visible")).hasAttribute("target", "_blank");
    }

    @Test
    void windowThatTheBrowserDoesNotOpenIsOfferedAsALink(Page page) {
        page.context().addInitScript("if (window !== top) { window.open = () => null; }");
        PortalPage portal = portal(page, OTHER_SITE);
        portal.signIn().click();
        assertThat(portal.frame().getByText("The browser has not opened the window"))
                .isVisible();
        Locator link = portal.frame().locator("#frame-sign-in-link");
        assertThat(link).isFocused();

        // By key: the frame grows with the link, and where it has been a moment ago is nothing to click on.
        portal.signIn(ANNA, () -> link.press("Enter"));

        assertThat(portal.count()).hasText("240 apps");
        assertThat(portal.frame().getByText("The browser has not opened the window"))
                .isHidden();
    }

    @Test
    void userWhoClosesTheWindowTwiceMayTryAThirdTime(Page page) {
        PortalPage portal = portal(page, OTHER_SITE);
        for (int time = 0; time < 2; time++) {
            Page window = page.waitForPopup(() -> portal.signIn().click());
            assertThat(window.locator("button.user").first()).isVisible();
            window.close();
        }

        portal.signIn(ANNA);

        assertThat(portal.count()).hasText("240 apps");
    }

    @Test
    void windowOfTheSignInSpeaksTheLanguageOfTheFrame(Page page) {
        PORTAL.serve(element("lang=de sign-in=top"));
        PortalPage portal = portal(page, OTHER_SITE);

        portal.signIn().click();
        SignInPage.in(page).as(ANNA);

        assertThat(page.locator("#outcome")).hasText("Ihre Apps im Portal zeigen?");
    }

    @Test
    void whoeverComesBackIsInWithoutAClick(Page page) {
        PortalPage portal = portal(page, OTHER_SITE);
        portal.signIn(ANNA);

        page.reload();

        assertThat(portal.count()).hasText("240 apps");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
    }

    @Test
    void whoeverIsSignedInAtGangwayNeedsOnlyTheClick(Page page) {
        PORTAL.serve(element(""));
        signIn(page, ANNA);

        PortalPage portal = portal(page, OTHER_SITE);
        assertThat(portal.signIn()).isVisible();
        Page window = page.waitForPopup(() -> portal.signIn().click());
        window.waitForClose(() -> {});

        assertThat(portal.count()).hasText("240 apps");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
    }

    @Test
    void portalsOwnWindowSignsInAndComesBackOnceTheUserAgrees(Page page) {
        PORTAL.serve(element("sign-in=\"top\""));
        PortalPage portal = portal(page, OTHER_SITE + "/news?a=b#place={c|d}");

        portal.signIn().click();
        SignInPage.in(page).as(ANNA);
        assertThat(page.locator("#outcome")).hasText("Show your apps in the portal?");
        assertThat(page.locator("body")).containsText(OTHER_SITE);
        page.locator("#agree").click();

        assertThat(portal.count()).hasText("240 apps");
        assertThat(page).hasURL(OTHER_SITE + "/news?a=b#place={c|d}");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
    }

    @Test
    void signInThatFailsInThePortalsOwnWindowLeadsBackToThePortal(Page page) {
        PORTAL.serve(element("sign-in=top"));
        PortalPage portal = portal(page, OTHER_SITE + "/news");
        qlik().switchOn(new Fault.TicketAlwaysRefused());

        portal.signIn().click();
        SignInPage.in(page).as(ANNA);
        page.locator("#back").click();

        assertThat(page).hasURL(OTHER_SITE + "/news");
        assertThat(portal.signIn()).isVisible();
    }

    @Test
    void codeThatIsWorthNothingIsToldWhereTheFrameNeedsASignIn(Page page) {
        PORTAL.serve(element("sign-in=top"));

        PortalPage portal = portal(page, OTHER_SITE + "/news#gangway-sign-in=" + "a".repeat(32));

        assertThat(portal.title()).hasText("The sign-in did not reach this page");
        assertThat(portal.signIn()).isVisible();
        assertThat(page).hasURL(OTHER_SITE + "/news");
    }

    // ---- headers

    @Test
    void onlyPagesOfTheListMayBeFramedAndTheirCookieIsKeptInFrames(Page page) {
        String policy = "frame-ancestors " + SAME_SITE + " " + OTHER_SITE;

        for (String path : List.of("", "embed", "embed?q=sales", "?q=sales")) {
            APIResponse answer = page.request().get(home() + path);
            assertThat(answer.headers().get("content-security-policy")).endsWith(policy);
            assertThat(answer.headers()).doesNotContainKey("x-frame-options");
        }
        for (String path : List.of("sign-in", "doctor", "embed/x", "no/such/page", "actuator/health", "embed.js")) {
            APIResponse answer = page.request().get(home() + path);
            assertThat(answer.headers().get("content-security-policy")).endsWith("frame-ancestors 'none'");
            assertThat(answer.headers().get("x-frame-options")).isEqualTo("DENY");
        }
    }

    @Test
    void cookieOfTheSessionIsKeptForEachPortalApart(Page page) {
        String cookie = page.navigate(home() + "embed").allHeaders().get("set-cookie");

        assertThat(cookie).matches("GANGWAY_SESSION=\\w+; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
    }

    @Test
    void elementIsThereForPagesOfAnyOrigin(Page page) {
        APIResponse script = page.request().get(home() + "embed.js");

        assertThat(script.headers())
                .containsEntry("access-control-allow-origin", "*")
                .containsEntry("cross-origin-resource-policy", "cross-origin");
    }

    // ---- strangers

    @Test
    void pageThatOpensTheSignInByItselfHearsNothing(Page page) {
        PORTAL.serve("<script>window.heard = []; addEventListener('message', e => heard.push(e.data));</script>");
        page.navigate(OTHER_SITE);

        Page window = page.waitForPopup(() -> page.evaluate(
                "address => { window.open(address); }",
                home() + "sign-in?for=" + "a".repeat(32) + "&portal=" + OTHER_SITE));
        SignInPage.in(window).as(ANNA);

        assertThat(window.locator("#outcome")).hasText("You are signed in");
        assertThat(page.evaluate("heard")).isEqualTo(List.of());
    }

    @Test
    void portalThatIsNotListedIsRefusedAndTheConsoleSaysWhy(Page page) {
        List<String> console = new ArrayList<>();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.navigate("http://other.localhost:" + PORTAL.port());

        page.waitForCondition(() -> console.stream().anyMatch(line -> line.contains("frame-ancestors")));

        assertThat(asked()).isEmpty();
    }

    @Test
    void signInWindowCannotBeFramed(Page page) {
        List<String> console = new ArrayList<>();
        page.onConsoleMessage(message -> console.add(message.text()));
        PORTAL.serve("<iframe src=\"" + home() + "sign-in\"></iframe>");
        page.navigate(OTHER_SITE);

        page.waitForCondition(() -> console.stream().anyMatch(line -> line.contains("frame-ancestors 'none'")));

        assertThat(page.frames()).noneMatch(frame -> frame.url().startsWith(home()));
    }

    // ---- a plain frame

    @Test
    void startPageInAFrameShowsTheListWithoutItsHeader(Page page) {
        PORTAL.serve("<iframe width=1000 height=600 src=\"" + home() + "?q=sales\"></iframe>");
        PortalPage portal = portal(page, OTHER_SITE);

        portal.signIn(ANNA);

        assertThat(portal.frame().locator("#search input")).hasValue("sales");
        assertThat(portal.frame().locator(".header-bar")).hasCount(0);
        assertThat(page.frames()).anyMatch(frame -> frame.url().startsWith(home() + "embed?q=sales"));
    }

    @Test
    void parametersSayWhatTheListShows(Page page) {
        PORTAL.serve("<iframe width=1000 height=600 src=\"" + home()
                + "embed?stream=Finance&columns=name,published&lang=de&search=off\"></iframe>");
        PortalPage portal = portal(page, OTHER_SITE);

        portal.signIn(ANNA);

        assertThat(portal.count()).containsText("von 240 Apps");
        assertThat(portal.frame().locator(".chip")).containsText("Finance");
        assertThat(portal.frame().locator("vaadin-grid-sorter:visible")).hasCount(2);
        assertThat(portal.frame().locator("#search")).isHidden();
    }

    // ---- bad times

    @Test
    void endOfTheQlikSessionOffersASignInAndLeavesThePortalAlone(Page page) {
        PortalPage portal = portal(page, OTHER_SITE);
        page.evaluate("window.portalsOwn = 'still here'");
        portal.signIn(ANNA);

        qlik().endSessions("OnSessionTimedOut");
        assertThat(portal.signIn()).hasText("Sign in again");
        portal.signIn(ANNA);

        assertThat(portal.count()).hasText("240 apps");
        assertThat(page.evaluate("portalsOwn")).isEqualTo("still here");
    }

    @Test
    void endOfGangwaysSessionBeginsTheFrameAnewAndLeavesThePortalAlone(Page page) {
        PortalPage portal = portal(page, OTHER_SITE);
        page.evaluate("window.portalsOwn = 'still here'");
        portal.signIn(ANNA);

        // As a restart does; the frame hears of it by itself.
        List.copyOf(SESSIONS).forEach(EmbeddedIT::end);

        assertThat(portal.title()).hasText("Your Qlik Sense apps");
        assertThat(page.evaluate("portalsOwn")).isEqualTo("still here");
    }

    /** Between two requests of its pages: one that is being answered would fail halfway. */
    private static void end(HttpSession session) {
        Collections.list(session.getAttributeNames()).stream()
                .map(session::getAttribute)
                .filter(VaadinSession.class::isInstance)
                .map(VaadinSession.class::cast)
                .findFirst()
                .ifPresent(pages -> {
                    pages.lock();
                    try {
                        session.invalidate();
                    } finally {
                        pages.unlock();
                    }
                });
    }

    private static PortalPage portal(Page page, String address) {
        page.navigate(address);
        return new PortalPage(page);
    }

    private String element(String attributes) {
        return "<script src=\"" + home() + "embed.js\"></script><gangway-apps " + attributes + "></gangway-apps>";
    }
}
