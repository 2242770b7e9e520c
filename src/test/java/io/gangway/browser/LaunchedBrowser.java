package io.gangway.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one Chromium of a test run. Playwright is bound to a thread: browser tests do not run in parallel. */
final class LaunchedBrowser implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    LaunchedBrowser(Path chromium) {
        // The browser is the machine's own; Playwright would download another one.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Continuous integration runs as root, where Chromium has no sandbox, and without a graphics card.
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    BrowserWindow open(Emulate wanted) {
        BrowserWindow window = new BrowserWindow(browser.newContext(Emulate.Options.of(wanted)));
        window.context().setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
