package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.gangway.browser.Emulate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's pictures. They are written anew with {@code -Dgangway.screenshots=true}, and else only tried. */
class ReadmeScreenshotIT extends Journey {
    private static final Path FOLDER = Path.of(".github", "readme");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

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

        byte[] picture = page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));

        assertThat(picture).startsWith(PNG);
        if (Boolean.getBoolean("gangway.screenshots")) {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name), picture);
        }
    }
}
