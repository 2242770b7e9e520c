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

/** The one Chromium of a test JVM. Playwright is bound to a thread: browser tests run in parallel in JVMs of their own. */
final class LaunchedBrowser implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 60_000;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            // Sites by name, without a server for names.
            "--host-resolver-rules=MAP *.test 127.0.0.1");
    private static final String NO_COOKIES = "{\"profile\":{\"default_content_setting_values\":{\"cookies\":2}}}";
    private static final String NO_THIRD_PARTY_COOKIES =
            "{\"profile\":{\"cookie_controls_mode\":1,\"block_third_party_cookies\":true}}";

    private final Path chromium;

    private final Playwright playwright;
    private final Browser browser;

    /** @param usual where no profile is needed */
    LaunchedBrowser(Path chromium, Path usual) {
        this.chromium = chromium;
        // The browser is the machine's own; Playwright would download another one.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Continuous integration runs as root, where Chromium has no sandbox, and without a graphics card.
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(usual).setArgs(ARGUMENTS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    BrowserWindow open(Emulate wanted) {
        BrowserWindow window = new BrowserWindow(context(wanted));
        window.context().setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    private BrowserContext context(Emulate wanted) {
        if (!wanted.cookies()) {
            return withProfile("browser-without-cookies", NO_COOKIES);
        }
        return wanted.thirdPartyCookies()
                ? browser.newContext(Emulate.Options.of(wanted))
                : withProfile("browser-without-third-party-cookies", NO_THIRD_PARTY_COOKIES);
    }

    /** Cookies are a matter of the profile, which only a browser of its own can have. */
    private BrowserContext withProfile(String name, String settings) {
        Path profile;
        try {
            profile = Files.createTempDirectory(Path.of("target"), name);
            Path folder = Files.createDirectory(profile.resolve("Default"));
            Files.writeString(folder.resolve("Preferences"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(chromium)
                                .setArgs(ARGUMENTS));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
