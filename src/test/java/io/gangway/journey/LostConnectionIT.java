package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A page that Vaadin says is being connected again, and never is. */
class LostConnectionIT extends Journey {

    private static final String PROBE = "**/icons/gangway.svg";
    private static final int LONGER_THAN_PATIENCE_MILLIS = 16_000;

    @Test
    void pageThatStaysLostIsOpenedAnewAndShowsWhatItShowed(Page page) {
        AppsPage apps = lose(page);

        page.clock().fastForward(LONGER_THAN_PATIENCE_MILLIS);

        awaitNew(page);
        assertThat(apps.count()).hasText("11 of 240 apps");
    }

    @Test
    void listStaysAsLongAsGangwayDoesNotAnswer(Page page) {
        page.route(PROBE, route -> route.abort());
        AppsPage apps = lose(page);

        page.waitForRequest(PROBE, () -> page.clock().fastForward(LONGER_THAN_PATIENCE_MILLIS));
        assertThat(apps.count()).hasText("11 of 240 apps");
        page.unroute(PROBE);
        page.clock().fastForward(LONGER_THAN_PATIENCE_MILLIS);

        awaitNew(page);
    }

    private AppsPage lose(Page page) {
        page.clock().install();
        AppsPage apps = signIn(page, ANNA);
        apps.search().fill("sales");
        assertThat(apps.count()).hasText("11 of 240 apps");
        assertThat(page).hasURL(home() + "?q=sales");
        page.evaluate("window.isOld = true; Vaadin.connectionState.state = 'reconnecting'");
        return apps;
    }

    private static void awaitNew(Page page) {
        page.waitForFunction("() => !window.isOld");
    }
}
