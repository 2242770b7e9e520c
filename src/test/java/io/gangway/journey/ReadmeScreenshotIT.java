package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.gangway.browser.Emulate;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The README's pictures of the list. */
class ReadmeScreenshotIT extends Journey {
    @Test
    void listInLightColoursCanBePictured(Page page) throws IOException {
        picture(page, "apps.png");
    }

    @Test
    @Emulate(colorScheme = ColorScheme.DARK)
    void listInDarkColoursCanBePictured(Page page) throws IOException {
        picture(page, "apps-dark.png");
    }

    private void picture(Page page, String name) throws IOException {
        AppsPage apps = signIn(page, ANNA);
        apps.search().fill("2026");
        assertThat(apps.count()).containsText(" of 240 apps");
        assertThat(apps.row(1)).isInViewport();

        ReadmePicture.take(page, name);
    }
}
