package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.journey.FakeFrame.GANGWAY;
import static io.gangway.journey.FakeFrame.PORTAL;
import static io.gangway.journey.FakeFrame.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.gangway.browser.BrowserTest;
import io.gangway.browser.Emulate;
import io.gangway.browser.PageTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The element {@code <gangway-apps>} in pages as portals write them, with a frame that does what the test says. */
@BrowserTest
class EmbedElementIT {

    private static final String ELEMENT = "<!doctype html><html lang='sv'><gangway-apps></gangway-apps>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src='https://apps.example.com/embed.js'></script><gangway-apps></gangway-apps>",
                "<gangway-apps></gangway-apps><script src='https://apps.example.com/embed.js?v=2'></script>",
                "<gangway-apps></gangway-apps><script async src='https://apps.example.com/embed.js'></script>",
                "<script defer src='https://apps.example.com/embed.js'></script><gangway-apps></gangway-apps>",
                "<script type='module' src='https://apps.example.com/embed.js'></script><gangway-apps></gangway-apps>",
                "<gangway-apps></gangway-apps><script type='module'>import 'https://apps.example.com/embed.js'</script>",
                "<script>document.head.append(Object.assign(document.createElement('script'),"
                        + " { src: 'https://apps.example.com/embed.js' }));"
                        + " document.documentElement.append(document.createElement('gangway-apps'))</script>"
            })
    void elementShowsTheFrameHoweverItsScriptIsLoaded(String html, Page page) {
        FakeFrame portal = FakeFrame.in(page).open("<!doctype html>" + html);

        assertThat(portal.frame().url()).startsWith(GANGWAY + "/embed?");
    }

    @Test
    void scriptThatIsIncludedTwiceDoesNoHarm(Page page, PageTrouble trouble) {
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + SCRIPT + ELEMENT);

        portal.frame();

        assertThat(portal.frames()).hasSize(1);
        trouble.assertNone();
    }

    @Test
    void pathOfTheScriptIsThatOfTheFrame(Page page) {
        FakeFrame portal = FakeFrame.in(page)
                .open("<script src='" + GANGWAY + "/tools/gangway/embed.js'></script><gangway-apps></gangway-apps>");

        assertThat(portal.frame().url()).startsWith(GANGWAY + "/tools/gangway/embed?");
    }

    @Test
    void attributesStandInTheAddressOfTheFrame(Page page) {
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + """
                <!doctype html><gangway-apps query="sales &amp; co" stream="Finance,HR" sort="-last-reload" columns="name"
                  view="cards" search="off" theme="dark" accent="#f00" lang="fr" open="event" sign-in="top"></gangway-apps>""");

        assertThat(portal.parameters())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("q", "sales & co"),
                        Map.entry("stream", "Finance,HR"),
                        Map.entry("sort", "-last-reload"),
                        Map.entry("columns", "name"),
                        Map.entry("view", "cards"),
                        Map.entry("search", "off"),
                        Map.entry("theme", "dark"),
                        Map.entry("accent", "rgb(255, 0, 0)"),
                        Map.entry("lang", "fr"),
                        Map.entry("open", "event"),
                        Map.entry("sign-in", "top"),
                        Map.entry("portal", PORTAL)));
    }

    @Test
    void propertiesThatWereSetBeforeTheScriptCameCount(Page page) {
        FakeFrame portal = FakeFrame.in(page).open("""
                <!doctype html><gangway-apps></gangway-apps>
                <script>
                  const element = document.querySelector('gangway-apps');
                  Object.assign(element, { query: 'cash', search: false, stream: ['HR', 'Sales'], signIn: 'top' });
                </script>""" + SCRIPT);

        assertThat(portal.parameters())
                .containsEntry("q", "cash")
                .containsEntry("search", "off")
                .containsEntry("stream", "HR,Sales")
                .containsEntry("sign-in", "top");
    }

    @Test
    void languageIsThatOfThePageUnlessTheElementHasOne(Page page) {
        assertThat(FakeFrame.in(page).open(ELEMENT + SCRIPT).parameters()).containsEntry("lang", "sv");
    }

    @Test
    void changedAttributeReachesTheFrameWithoutReload(Page page) {
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + ELEMENT);
        portal.frame();

        portal.element("element.setAttribute('query', 'new')");
        portal.element("element.view = 'cards'");
        portal.element("element.removeAttribute('query')");

        portal.awaitHeard("message.name === 'view' && message.value === 'cards'");
        portal.awaitHeard("message.name === 'query' && message.value === ''");
        assertThat(portal.frame().url()).doesNotContain("q=");
    }

    @Test
    void methodsThatAreCalledTooEarlyAreNotLost(Page page) {
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + """
                <gangway-apps></gangway-apps>
                <script>
                  const element = document.querySelector('gangway-apps');
                  element.refresh();
                  element.focusSearch();
                </script>""");

        portal.awaitHeard("message.type === 'refresh'");
        portal.awaitHeard("message.type === 'focus-search'");
    }

    @Test
    void elementThatIsTakenAwayAndPutBackShowsTheFrameAgain(Page page, PageTrouble trouble) {
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + ELEMENT);
        portal.frame();

        portal.element("{ element.remove(); element.query = 'again'; document.body.append(element); }");

        portal.awaitOnlyFrame("q=again");
        assertThat(portal.frames()).hasSize(1);
        trouble.assertNone();
    }

    @Test
    void strictPolicyOfThePageIsKept(Page page, PageTrouble trouble) {
        FakeFrame portal = FakeFrame.in(page)
                .open(
                        "<!doctype html>" + SCRIPT + "<gangway-apps accent='red'></gangway-apps>",
                        Map.of(
                                "Content-Security-Policy",
                                "default-src 'none'; script-src https://apps.example.com; frame-src https://apps.example.com;"
                                        + " require-trusted-types-for 'script'"));

        portal.say("resize", "{ height: 300 }");

        portal.awaitEvent("name === 'resize'");
        assertThat(portal.element("element.offsetHeight")).isEqualTo(300);
        trouble.assertNone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html>", ""})
    void elementIsAsWideAsItsPlaceAndAsHighAsItsContent(String doctype, Page page) {
        FakeFrame portal = FakeFrame.in(page).open(doctype + """
                <style>iframe, i, slot { display: none !important } main { display: flex; width: 600px }
                  gangway-apps { margin: 20px }</style>
                <main><gangway-apps></gangway-apps></main>""" + SCRIPT);

        portal.say("resize", "{ height: 333 }");
        portal.awaitEvent("name === 'resize' && detail.height === 333");

        // The frame learns of its size with the next drawing.
        portal.frame().waitForFunction("innerWidth === 560 && innerHeight === 333");
    }

    @Test
    void heightKeepsWithinTheLimitsOfThePage(Page page) {
        FakeFrame portal = FakeFrame.in(page)
                .open("<!doctype html><style>gangway-apps { max-height: 300px }</style>" + SCRIPT
                        + "<gangway-apps></gangway-apps>");

        portal.say("resize", "{ height: 9000 }");
        portal.awaitEvent("name === 'resize'");

        assertThat(portal.element("element.offsetHeight")).isEqualTo(300);
    }

    @Test
    void endlessContentDoesNotMakeThePageEndless(Page page) {
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + ELEMENT);

        portal.say("resize", "{ height: 9000 }");
        portal.awaitEvent("name === 'resize'");

        assertThat((int) portal.element("element.offsetHeight")).isLessThan((int) page.evaluate("innerHeight"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25rem", "400", "400px"})
    void fixedHeightStays(String height, Page page) {
        FakeFrame portal = FakeFrame.in(page)
                .open("<!doctype html>" + SCRIPT + "<gangway-apps height=" + height + "></gangway-apps>");

        portal.say("resize", "{ height: 700 }");
        portal.awaitEvent("name === 'resize'");

        assertThat(portal.element("element.offsetHeight")).isEqualTo(400);
    }

    @Test
    @Emulate(colorScheme = ColorScheme.DARK)
    void themeIsThatOfThePageAndFollowsIt(Page page) {
        FakeFrame portal = FakeFrame.in(page)
                .open("<!doctype html><html style='color-scheme: light'>" + SCRIPT + "<gangway-apps></gangway-apps>");
        assertThat(portal.parameters()).containsEntry("theme", "light");

        page.evaluate("document.documentElement.style.colorScheme = 'dark'");

        portal.awaitHeard("message.name === 'theme' && message.value === 'dark'");
    }

    @Test
    void themeIsTheSystemsWhereThePageHasNone(Page page) {
        assertThat(FakeFrame.in(page).open(SCRIPT + ELEMENT).parameters()).containsEntry("theme", "auto");
    }

    @Test
    void accentMayBeAVariableOfThePageAndFollowsIt(Page page) {
        FakeFrame portal = FakeFrame.in(page)
                .open("<!doctype html><style>:root { --brand: #123456 }</style>" + SCRIPT
                        + "<gangway-apps accent='var(--brand)'></gangway-apps>");
        assertThat(portal.parameters()).containsEntry("accent", "rgb(18, 52, 86)");

        page.evaluate("document.documentElement.style.setProperty('--brand', '#ff0000')");

        portal.awaitHeard("message.name === 'accent' && message.value === 'rgb(255, 0, 0)'");
    }

    @Test
    void eventsCarryWhatTheFrameTells(Page page) {
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + ELEMENT);

        portal.say("sign-in-needed", "{}");
        portal.say("ready", "{}");
        portal.say("error", "{ reason: 'cookies-blocked', message: 'No.' }");

        portal.awaitEvent("name === 'error' && detail.reason === 'cookies-blocked' && detail.message === 'No.'");
        assertThat(page.evaluate("events.map(([name]) => name)"))
                .isEqualTo(List.of("sign-in-needed", "ready", "error"));
    }

    @Test
    void messagesOfOthersAndOfOtherKindsAreIgnored(Page page) {
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + ELEMENT);
        portal.frame();

        page.evaluate("postMessage({ gangway: 1, type: 'ready' }, '*')");
        portal.frame().evaluate("parent.postMessage({ gangway: 2, type: 'ready' }, '*')");
        portal.frame().evaluate("[null, 7, 'ready'].forEach((data) => parent.postMessage(data, '*'))");
        portal.say("constructor", "{}");
        portal.say("sign-in-needed", "{}");

        portal.awaitEvent("name === 'sign-in-needed'");
        assertThat(page.evaluate("events.length")).isEqualTo(1);
    }

    @Test
    void frameThatHasBecomeAPageOfAnotherOriginIsNotBelieved(Page page) {
        page.context()
                .route(
                        "https://evil.example.net/**",
                        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody(
                                        "<script>parent.postMessage({ gangway: 1, type: 'app-open', link: 'https://evil.example.net/' }, '*');"
                                                + "parent.postMessage('done', '*')</script>")));
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + ELEMENT);
        portal.frame();
        page.evaluate("addEventListener('message', ({ data }) => { if (data === 'done') events.push(['done']) })");

        portal.frame().evaluate("location.href = 'https://evil.example.net/'");

        portal.awaitEvent("name === 'done'");
        assertThat(page.evaluate("events.length")).isEqualTo(1);
        assertThat(page.context().pages()).hasSize(1);
    }

    @Test
    void whatIsSaidToTheFrameReachesNoOtherOrigin(Page page) {
        page.context()
                .route(
                        "https://evil.example.net/**",
                        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody(
                                        "<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));"
                                                + "parent.postMessage('done', '*')</script>")));
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + ELEMENT);
        portal.frame();
        page.evaluate("addEventListener('message', ({ data }) => { if (data === 'done') events.push(['done']) })");
        portal.frame().evaluate("location.href = 'https://evil.example.net/'");
        portal.awaitEvent("name === 'done'");

        portal.element("element.query = 'secret'");
        page.evaluate("document.querySelector('gangway-apps').shadowRoot.querySelector('iframe')"
                + ".contentWindow.postMessage('last', '*')");

        var evil = page.frames().get(1);
        evil.waitForFunction("() => heard.includes('last')");
        assertThat(evil.evaluate("heard")).isEqualTo(List.of("last"));
    }

    @Test
    void appOpensInANewTabThatKnowsNothingOfThePage(Page page, BrowserContext browser) {
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + ELEMENT);
        portal.frame();

        Page opened = browser.waitForPage(() ->
                portal.say("app-open", "{ id: '7', name: 'Sales', link: 'https://apps.example.com/sense/app/7' }"));

        assertThat(opened).hasURL("https://apps.example.com/sense/app/7");
        assertThat(opened.evaluate("window.opener")).isNull();
        portal.awaitEvent("name === 'app-open' && detail.id === '7' && detail.name === 'Sales'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"window.refuses = true", "document.querySelector('gangway-apps').open = 'event'", "0"})
    void appIsNotOpenedWhenThePageWantsToOrTheLinkIsNone(String before, Page page) {
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + ELEMENT);
        portal.frame();
        page.evaluate("() => { window.open = (link) => events.push(['opened', { link }]) }");
        page.evaluate(before);
        String link = before.equals("0") ? "javascript:alert(1)" : "https://apps.example.com/sense/app/7";

        portal.say("app-open", "{ id: '7', name: 'Sales', link: '" + link + "' }");

        portal.awaitEvent("name === 'app-open'");
        assertThat(page.evaluate("events.map(([name]) => name)")).isEqualTo(List.of("app-open"));
    }

    @Test
    void codeOfASignInLeavesTheAddressAndReachesTheFrame(Page page) {
        FakeFrame portal = signedIn(page);

        portal.awaitHeard("message.type === 'code' && message.code === 'abc-123_X'");
        assertThat(page).hasURL(PORTAL + "/home?x=1");
    }

    @Test
    void frameThatTakesThePlaceOfOneThatWasNotReadyHasTheCodeToo(Page page) {
        FakeFrame portal = signedIn(page);

        portal.element("element.lang = 'fr'");
        portal.awaitOnlyFrame("lang=fr");

        portal.awaitHeard("message.type === 'code' && message.code === 'abc-123_X'");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"ready, {}", "error, { reason: 'not-handed-over' }"})
    void codeThatHasDoneItsWorkOrCannotIsNotGivenToTheNextFrame(String type, String content, Page page) {
        FakeFrame portal = signedIn(page);
        portal.say(type, content);
        portal.awaitEvent("name === '" + type + "'");

        portal.element("element.lang = 'fr'");
        portal.awaitOnlyFrame("lang=fr");
        portal.element("element.refresh()");

        portal.awaitHeard("message.type === 'refresh'");
        assertThat(portal.frame().evaluate("heard.some(({ type }) => type === 'code')"))
                .isEqualTo(false);
    }

    @Test
    void frameThatDoesNotAnswerIsReplacedByALinkAndTriedAgain(Page page) {
        List<String> warnings = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("warning")) {
                warnings.add(message.text());
            }
        });
        page.clock().install();
        FakeFrame portal = FakeFrame.in(page);
        page.context().route(GANGWAY + "/embed?**", route -> route.abort());
        portal.open("<!doctype html><html lang='de'>" + SCRIPT + "<gangway-apps query='x'></gangway-apps>");
        page.clock().runFor(31_000);

        portal.awaitEvent("name === 'error' && detail.reason === 'no-answer'");
        Locator link = page.locator("gangway-apps a");
        assertThat(link).hasText("Die Apps in eigenem Fenster öffnen");
        assertThat(link).hasAttribute("href", GANGWAY + "/?q=x&lang=de&theme=auto");
        assertThat(warnings).singleElement().asString().contains(PORTAL, "gangway.embed.portals");

        assertThat(link).isVisible();
        assertThat(page.locator("gangway-apps iframe")).isHidden();

        page.context().unroute(GANGWAY + "/embed?**");
        // It may have been tried, and refused, twice by now.
        page.clock().runFor(60_000);

        portal.frame();
        assertThat(link).isHidden();
        assertThat(page.locator("gangway-apps iframe")).isVisible();
    }

    @Test
    void frameThatIsRefusedIsReplacedSoonByThePagesOwnWordsAndALink(Page page) {
        page.clock().install();
        FakeFrame portal = FakeFrame.in(page);
        page.context().route(GANGWAY + "/embed?**", route -> route.abort());
        portal.open("<!doctype html>" + SCRIPT + "<gangway-apps><p>Ask at extension 12.</p></gangway-apps>");

        portal.awaitEvent("name === 'error' && detail.reason === 'no-answer'");

        assertThat(page.getByText("Ask at extension 12.")).isVisible();
        assertThat(page.locator("gangway-apps a")).isVisible();
    }

    @Test
    void changedLanguageLosesNoOtherChange(Page page) {
        FakeFrame portal = FakeFrame.in(page).open(SCRIPT + ELEMENT);
        portal.frame();

        portal.element("Object.assign(element, { query: 'before', lang: 'fr', view: 'cards' })");

        portal.awaitOnlyFrame("lang=fr");
        assertThat(portal.parameters()).containsEntry("q", "before").containsEntry("lang", "fr");
        portal.awaitHeard("message.name === 'view' && message.value === 'cards'");
    }

    @Test
    void scriptInABundleSaysThatItCannotWorkThere(Page page) {
        List<String> warnings = new ArrayList<>();
        page.onConsoleMessage(message -> warnings.add(message.text()));
        FakeFrame.in(page).open("<!doctype html><gangway-apps></gangway-apps>");

        page.evaluate(
                "script => { const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' })); return import(url); }",
                FakeFrame.script());

        page.waitForCondition(() -> warnings.stream().anyMatch(warning -> warning.contains("bundle")));
        assertThat(page.locator("gangway-apps iframe")).hasCount(0);
    }

    @Test
    void contentOfTheElementIsShownWhereTheScriptIsMissing(Page page) {
        FakeFrame.in(page).open("<!doctype html><gangway-apps><a href='/apps'>Apps</a></gangway-apps>");

        assertThat(page.locator("gangway-apps a")).isVisible();
    }

    @Test
    void frameHasATitleThatThePageMayChoose(Page page) {
        FakeFrame.in(page)
                .open("<!doctype html>" + SCRIPT
                        + "<gangway-apps></gangway-apps><gangway-apps aria-label='Reports'></gangway-apps>");

        assertThat(page.locator("gangway-apps iframe").first()).hasAttribute("title", "Gangway");
        assertThat(page.locator("gangway-apps iframe").last()).hasAttribute("title", "Reports");
    }

    @Test
    void tabKeyGoesIntoTheFrameAndOutOfIt(Page page) {
        FakeFrame portal = FakeFrame.in(page)
                .open("<!doctype html><button id='before'>1</button>" + SCRIPT
                        + "<gangway-apps></gangway-apps><button id='after'>2</button>");
        portal.frame();
        page.locator("#before").focus();

        page.keyboard().press("Tab");
        assertThat(portal.frame().evaluate("document.activeElement.id")).isEqualTo("search");
        page.keyboard().press("Tab");
        assertThat(page.locator("#after")).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(portal.frame().evaluate("document.hasFocus()")).isEqualTo(true);
    }

    /** A portal's page that has just come back from the sign-in. */
    private static FakeFrame signedIn(Page page) {
        FakeFrame portal = FakeFrame.in(page).open("<!doctype html>" + SCRIPT + "<gangway-apps></gangway-apps>");
        page.navigate("about:blank");
        page.navigate(PORTAL + "/home?x=1#gangway-sign-in=abc-123_X");
        return portal;
    }
}
