package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.gangway.simulator.Fault;
import io.gangway.simulator.portal.DemoPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a portal's page and the list in its frame do with each other, on two sites. */
class EmbeddedListIT extends Journey {
    private static final PortalServer PORTAL = PortalServer.start();
    private static final String SITE = "http://127.0.0.1:" + PORTAL.port();
    private static final int DEMO_PORT = freePort();

    @DynamicPropertySource
    static void portalsMayEmbed(DynamicPropertyRegistry settings) {
        settings.add("gangway.embed.portals", () -> SITE + ",http://127.0.0.1:" + DEMO_PORT);
    }

    @Test
    void twoElementsShowTwoListsAfterOneSignIn(Page page) {
        show(page, element("id=a stream=Finance") + element("id=b query=sales"));

        new PortalPage(page).signIn(ANNA, frame(page, "#a").locator("#frame-sign-in")::click);

        assertThat(count(page, "#a")).hasText("13 of 240 apps");
        assertThat(count(page, "#b")).containsText("of 240 apps");
        assertThat(frame(page, "#b").locator("#search input")).hasValue("sales");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
    }

    @Test
    void tenElementsCostOneTicket(Page page) {
        StringBuilder ten = new StringBuilder();
        for (int number = 0; number < 10; number++) {
            ten.append(element("id=e" + number));
        }
        show(page, ten.toString());

        new PortalPage(page).signIn(ANNA, frame(page, "#e4").locator("#frame-sign-in")::click);

        for (int number = 0; number < 10; number++) {
            assertThat(count(page, "#e" + number)).hasText("240 apps");
        }
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
    }

    @Test
    void changedAttributesChangeTheList(Page page) {
        signIn(page, "id=a");

        element(page, "element.query = 'sales'");
        assertThat(frame(page, "#a").locator("#search input")).hasValue("sales");
        element(page, "element.query = ''");
        element(page, "element.stream = 'Finance'");
        assertThat(count(page, "#a")).hasText("13 of 240 apps");
        element(page, "element.stream = ''");
        assertThat(count(page, "#a")).hasText("240 apps");
        element(page, "element.columns = 'name,description'");
        assertThat(frame(page, "#a").locator("vaadin-grid-sorter:visible")).hasCount(2);
        element(page, "element.view = 'cards'");
        assertThat(frame(page, "#a").locator(".app-card:visible").first()).isVisible();
        element(page, "element.view = ''");
        assertThat(frame(page, "#a").locator(".app-link").first()).isVisible();
        assertThat(frame(page, "#a").locator("#cards")).isHidden();
        element(page, "element.search = 'off'");
        assertThat(frame(page, "#a").locator("#search")).isHidden();
    }

    @Test
    void lookIsThatOfTheAttributesAndFollowsThem(Page page) {
        signIn(page, "id=a theme=dark accent='#c00000'");
        Locator body = frame(page, "#a").locator("body");
        assertThat(body).hasCSS("background-color", "rgb(27, 29, 36)");
        page.waitForCondition(
                () -> isReddish(frame(page, "#a").locator(".app-link").first()));

        element(page, "element.theme = 'light'");
        element(page, "element.accent = 'url(https://evil.example.net/)'");

        assertThat(body).hasCSS("background-color", "rgb(255, 255, 255)");
        page.waitForCondition(
                () -> !isReddish(frame(page, "#a").locator(".app-link").first()));
    }

    @Test
    void languageIsThatOfTheAttributeAndFollowsIt(Page page) {
        signIn(page, "id=a lang=de");
        assertThat(count(page, "#a")).hasText("240 Apps");

        element(page, "element.lang = 'sv'");

        assertThat(count(page, "#a")).hasText("240 appar");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
    }

    @Test
    void heightFollowsTheList(Page page) {
        signIn(page, "id=a columns=name stream=Finance");
        page.waitForCondition(() -> height(page) > 450);

        element(page, "element.query = 'month-end'");
        page.waitForCondition(() -> height(page) < 330);

        element(page, "element.query = ''");
        page.waitForCondition(() -> height(page) > 450);
    }

    @Test
    void appOpensInANewTabUnlessThePagePreventsIt(Page page, BrowserContext browser) {
        signIn(page, "id=a query='\"Cash Flow – Group\"'");
        Locator app = frame(page, "#a").locator(".app-link").first();

        Page opened = browser.waitForPage(app::click);
        assertThat(opened.url()).startsWith(qlikAddress().toString());
        element(
                page,
                "element.addEventListener('gangway-app-open', (event) => {"
                        + " event.preventDefault(); document.title = event.detail.name; })");
        app.click();

        assertThat(page).hasTitle("Cash Flow – Group");
        assertThat(browser.pages()).hasSize(2);
    }

    @Test
    void keyOnARowOpensTheAppByThePageToo(Page page) {
        signIn(page, "id=a open=event query='\"Cash Flow – Group\"'");
        element(page, "element.addEventListener('gangway-app-open', (event) => document.title = event.detail.name)");

        element(page, "element.focusSearch()");
        assertThat(frame(page, "#a").locator("#search input")).isFocused();
        frame(page, "#a")
                .locator("#apps")
                .evaluate(
                        "grid => grid.shadowRoot.querySelector('#items > tr:not([hidden]) > td:not([hidden])').focus()");
        page.keyboard().press("Enter");

        assertThat(page).hasTitle("Cash Flow – Group");
    }

    @Test
    void listTakesNoFocusByItselfAndTheTabKeyGoesInAndOut(Page page) {
        show(page, "<button id=before>1</button>" + element("id=a height=20rem") + "<button id=after>2</button>");
        new PortalPage(page).signIn(ANNA);
        page.reload();
        assertThat(count(page, "#a")).isVisible();
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");

        page.locator("#before").focus();
        page.keyboard().press("Tab");
        assertThat(frame(page, "#a").locator("#search input")).isFocused();
        for (int presses = 0; presses < 30 && !isFocused(page.locator("#after")); presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("#after")).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("#a")).isFocused();
    }

    @Test
    void refreshFetchesTheListAnew(Page page) throws InterruptedException {
        signIn(page, "id=a");
        long before = qlik().callsOf("GetDocList");

        element(page, "element.refresh()");

        assertThat(qlik().awaitCalls("GetDocList", before + 1, Duration.ofSeconds(20)))
                .isTrue();
    }

    @Test
    void whatIsTypedStandsInTheFramesOwnAddressAndOutlastsAReload(Page page) {
        PORTAL.serve("<iframe id=a width=1000 height=600 src=\"" + home() + "embed?columns=name\"></iframe>");
        page.navigate(SITE);
        new PortalPage(page).signIn(ANNA);

        page.frameLocator("#a").locator("#search input").fill("sales");
        page.frames().get(1).waitForURL(home() + "embed?q=sales&columns=name");
        page.frames().get(1).evaluate("location.reload()");

        assertThat(page.frameLocator("#a").locator("#search input")).hasValue("sales");
        assertThat(page.frameLocator("#a").locator("#count")).hasText("11 of 240 apps");
    }

    @Test
    void listStaysWithItsAgeWhileQlikIsAway(Page page) {
        signIn(page, "id=a");

        qlik().switchOn(new Fault.UpgradeRefused(503));
        qlik().dropSockets();

        assertThat(frame(page, "#a").locator("#banner")).containsText("This list was fetched");
        assertThat(count(page, "#a")).hasText("240 apps");
        qlik().switchAllOff();
        // It may be back by itself already.
        page.frames().get(1).evaluate("document.querySelector('#reconnect')?.click()");
        assertThat(frame(page, "#a").locator("#banner")).isHidden();
    }

    @Test
    void pageHearsWhenGangwayIsAwayAndWhenItIsBack(Page page) {
        signIn(page, "id=a");
        element(
                page,
                "document.title = '';"
                        + "element.addEventListener('gangway-error', ({ detail }) => document.title = detail.reason);"
                        + "element.addEventListener('gangway-ready', () => document.title = 'ready')");

        page.frames().get(1).evaluate("Vaadin.connectionState.state = 'connection-lost'");
        assertThat(page).hasTitle("connection-lost");
        assertThat(count(page, "#a")).hasText("240 apps");

        page.frames().get(1).evaluate("Vaadin.connectionState.state = 'connected'");
        assertThat(page).hasTitle("ready");
    }

    @Test
    void strangersBesideTheFrameAreNotObeyed(Page page) {
        page.route(
                "https://stranger.example.net/",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("""
                        <script>
                          parent[0].postMessage({ gangway: 1, type: 'set', name: 'search', value: 'off' }, '*');
                          parent.postMessage('said', '*');
                        </script>""")));
        PORTAL.serve("<iframe id=a width=1000 height=600 src=\"" + home() + "embed\"></iframe>");
        page.navigate(SITE);
        new PortalPage(page).signIn(ANNA);

        page.evaluate("""
                () => new Promise((done) => {
                  addEventListener('message', ({ data }) => data === 'said' && done());
                  const stranger = document.createElement('iframe');
                  stranger.src = 'https://stranger.example.net/';
                  document.body.append(stranger);
                })""");
        page.evaluate("frames[0].postMessage({ gangway: 1, type: 'set', name: 'query', value: 'sales' }, '*')");

        Locator search = page.frameLocator("#a").locator("#search");
        assertThat(search.locator("input")).hasValue("sales");
        assertThat(search).isVisible();
    }

    @Test
    void demoPortalShowsTheApps(Page page) throws IOException {
        try (DemoPortal demo = DemoPortal.start(DEMO_PORT, URI.create(home()))) {
            page.navigate(demo.url() + "/reports");
            new PortalPage(page).signIn(ANNA);
            assertThat(page.locator("#log")).containsText("gangway-ready");
            assertThat(frame(page, "#all").locator(".app-link").first()).isVisible();
            ReadmePicture.take(page, "portal.png");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(frame(page, "#all").locator("body")).hasCSS("background-color", "rgb(27, 29, 36)");
            ReadmePicture.take(page, "portal-dark.png");
            page.locator("#finance").click();
            assertThat(count(page, "#all")).hasText("13 of 240 apps");

            page.navigate(demo.url().toString());

            assertThat(frame(page, "#fresh").locator(".app-card:visible").first())
                    .isVisible();
            assertThat(frame(page, "#desk").locator(".app-link").first()).isVisible();
            assertThat(frame(page, "#desk").locator(".list-tools")).isHidden();
        }
    }

    private void signIn(Page page, String attributes) {
        show(page, element(attributes));
        new PortalPage(page).signIn(ANNA);
    }

    private void show(Page page, String body) {
        PORTAL.serve("<script src='" + home() + "embed.js' defer></script>" + body);
        page.navigate(SITE);
    }

    private static String element(String attributes) {
        return "<gangway-apps " + attributes + "></gangway-apps>";
    }

    private static void element(Page page, String script) {
        page.locator("gangway-apps").first().evaluate("element => { " + script + " }");
    }

    private static FrameLocator frame(Page page, String element) {
        return page.frameLocator(element + " iframe");
    }

    private static Locator count(Page page, String element) {
        return frame(page, element).locator("#count");
    }

    private static int height(Page page) {
        return (int) page.locator("#a").evaluate("element => element.offsetHeight");
    }

    private static boolean isFocused(Locator element) {
        return (boolean) element.evaluate("element => document.activeElement === element");
    }

    /** In whatever way the browser writes the colour. */
    private static boolean isReddish(Locator link) {
        return (boolean) link.evaluate("""
                link => {
                  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                  paint.fillStyle = getComputedStyle(link).color;
                  paint.fillRect(0, 0, 1, 1);
                  const [red, green, blue] = paint.getImageData(0, 0, 1, 1).data;
                  return red > green + 40 && red > blue + 40;
                }""");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
