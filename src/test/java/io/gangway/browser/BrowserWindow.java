package io.gangway.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One test's browser: its own cookies, a first page, and what went wrong in it. */
final class BrowserWindow implements AutoCloseable {
    private static final Path FAILURES = Path.of("target", "browser-failures");

    private final BrowserContext context;
    private final PageTrouble trouble;
    private final Page page;

    BrowserWindow(BrowserContext context) {
        this.context = context;
        this.trouble = new PageTrouble(context);
        this.page = context.newPage();
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    PageTrouble trouble() {
        return trouble;
    }

    /** Saves picture, page and trouble of each open tab, for whoever reads about the failure. */
    void saveEvidence(String test) throws IOException {
        Files.createDirectories(FAILURES);
        Files.write(FAILURES.resolve(test + ".txt"), trouble.seen());
        int tab = 1;
        for (Page open : context.pages()) {
            String name = test + "-tab" + tab++;
            try {
                Files.writeString(FAILURES.resolve(name + ".html"), open.content());
                open.screenshot(new Page.ScreenshotOptions().setPath(FAILURES.resolve(name + ".png")));
            } catch (PlaywrightException e) {
                // A tab that is just leaving its page has nothing to show, and must not hide the test's own failure.
                Files.writeString(FAILURES.resolve(name + ".html"), "No picture: " + e.getMessage());
            }
        }
    }

    /** What a test does to its pages' requests ends first: a request that comes meanwhile could no longer be answered. */
    @Override
    public void close() {
        context.pages().forEach(Page::unrouteAll);
        context.close();
    }
}
