package io.gangway.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the page's script loads after the server's first answer to it: named in the page's head, the browser need not wait
 * for that. Vaadin's bundle gives these files names of its own with each version, so they are read out of the script.
 */
final class Preloads {

    private static final String FOLDER = "./VAADIN/build/";
    private static final Pattern LATER = Pattern.compile("(?:[\\[,]\"|import\\(`)\\./([\\w-]+\\.js)[\"`]");

    private Preloads() {}

    /** @param script as the page names it; empty where it is no file of the bundle */
    static List<String> of(String script) {
        try (InputStream file =
                Preloads.class.getResourceAsStream("/META-INF/VAADIN/webapp/" + script.replace("./", ""))) {
            return file == null
                    ? List.of()
                    : LATER.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .map(later -> FOLDER + later.group(1))
                            .distinct()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
