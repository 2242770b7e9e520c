package io.gangway.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A portal and a Gangway on two sites that exist only in the browser of a test. Gangway's frame keeps what it hears in {@code
 * heard}, and says what the test has it say.
 */
record FakeFrame(Page page) {

    static final String GANGWAY = "https://apps.example.com";
    static final String PORTAL = "https://portal.example.org";
    static final String SCRIPT = "<script src='" + GANGWAY + "/embed.js'></script>";

    private static final String FRAME = """
            <!doctype html><title>Frame</title><input id="search">
            <script>
              const heard = [];
              addEventListener('message', (event) => heard.push(event.data));
              const say = (type, content) => parent.postMessage({ gangway: 1, type, ...content }, '*');
              say('hello');
            </script>""";

    static FakeFrame in(Page page) {
        BrowserContext browser = page.context();
        browser.route(GANGWAY + "/**", route -> answer(route, "text/html", FRAME));
        browser.route("**/embed.js*", route -> answer(route, "text/javascript", script()));
        return new FakeFrame(page);
    }

    /** Opens a portal's page, and notes in {@code events} what it hears. */
    FakeFrame open(String html) {
        return open(html, Map.of());
    }

    FakeFrame open(String html, Map<String, String> headers) {
        page.route(
                PORTAL + "/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setHeaders(headers)
                        .setBody(html)));
        page.addInitScript("""
                if (location.origin === '%s') {
                  window.events = [];
                  for (const name of ['ready', 'sign-in-needed', 'app-open', 'error', 'resize']) {
                    document.addEventListener('gangway-' + name, (event) => {
                      if (window.refuses) event.preventDefault();
                      events.push([name, event.detail]);
                    });
                  }
                }""".formatted(PORTAL));
        page.navigate(PORTAL + "/home?x=1");
        return this;
    }

    /** The frame of the first element, once it can hear. */
    Frame frame() {
        return frame(0);
    }

    Frame frame(int index) {
        page.waitForCondition(() -> frames().size() > index);
        Frame frame = frames().get(index);
        page.waitForCondition(() -> (boolean) frame.evaluate("heard.some((message) => message.type === 'hello')"));
        return frame;
    }

    /** Waits until all frames have this in their address: one that was replaced is in the browser's list for a moment more. */
    void awaitOnlyFrame(String inAddress) {
        page.waitForCondition(
                () -> frames().size() == 1 && frames().getFirst().url().contains(inAddress));
    }

    List<Frame> frames() {
        return page.frames().stream()
                .filter(frame -> frame.url().startsWith(GANGWAY))
                .toList();
    }

    /** With which the first frame was opened. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        ((Map<?, ?>) frame().evaluate("Object.fromEntries(new URLSearchParams(location.search))"))
                .forEach((name, value) -> parameters.put(String.valueOf(name), String.valueOf(value)));
        return parameters;
    }

    void say(String type, String content) {
        frame().evaluate(
                        "([type, content]) => say(type, content)",
                        List.of(type, page.evaluate("() => (" + content + ")")));
    }

    /** Waits until the frame has heard this. */
    void awaitHeard(String condition) {
        Frame frame = frame();
        page.waitForCondition(() -> (boolean) frame.evaluate("heard.some((message) => " + condition + ")"));
    }

    /** Waits until the page has heard this of the element. */
    void awaitEvent(String condition) {
        page.waitForCondition(() -> (boolean) page.evaluate("events.some(([name, detail]) => " + condition + ")"));
    }

    Object element(String script) {
        return page.locator("gangway-apps").first().evaluate("element => " + script);
    }

    private static void answer(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType(type + ";charset=utf-8")
                .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                .setBody(body));
    }

    static String script() {
        try {
            return Files.readString(Path.of("frontend", "embed.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
