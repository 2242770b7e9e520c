package io.gangway.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one Chromium of a test run. Playwright is bound to a thread: browser tests do not run in parallel. */
final class LaunchedBrowser implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 20_000;
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");
    private static final Path PROFILE_WITHOUT_COOKIES = Path.of("target", "browser-without-cookies");

    private final Path chromium;

    private final Playwright playwright;
    private final Browser browser;

    LaunchedBrowser(Path chromium) {
        this.chromium = chromium;
        // The browser is the machine's own; Playwright would download another one.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Continuous integration runs as root, where Chromium has no sandbox, and without a graphics card.
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    BrowserWindow open(Emulate wanted) {
        BrowserWindow window =
                new BrowserWindow(wanted.cookies() ? browser.newContext(Emulate.Options.of(wanted)) : withoutCookies());
        window.context().setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    /** Cookies are a matter of the profile, which only a browser of its own can have. */
    private BrowserContext withoutCookies() {
        Path preferences = PROFILE_WITHOUT_COOKIES.resolve("Default").resolve("Preferences");
        try {
            Files.createDirectories(preferences.getParent());
            Files.writeString(preferences, "{\"profile\":{\"default_content_setting_values\":{\"cookies\":2}}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return playwright
                .chromium()
                .launchPersistentContext(
                        PROFILE_WITHOUT_COOKIES,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(chromium)
                                .setArgs(ARGUMENTS));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
