package io.gangway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture of the README. It is written anew with {@code -Dgangway.screenshots=true}, and else only tried. */
final class ReadmePicture {
    private static final Path FOLDER = Path.of(".github", "readme");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private ReadmePicture() {}

    static void take(Page page, String name) throws IOException {
        byte[] picture = page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));

        assertThat(picture).startsWith(PNG);
        if (Boolean.getBoolean("gangway.screenshots")) {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name), picture);
        }
    }
}
