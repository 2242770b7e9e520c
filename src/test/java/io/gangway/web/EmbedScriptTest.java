package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What portals load is small, and its types say what it does. */
class EmbedScriptTest {

    private static final long EIGHT_KILOBYTES = 8_000;

    private final String script = read("embed.js");
    private final String types = read("embed.d.ts");

    @Test
    void scriptIsSmallerThanEightKilobytes() throws IOException {
        assertThat(Files.size(Path.of("frontend", "embed.js"))).isLessThan(EIGHT_KILOBYTES);
    }

    @Test
    void typesNameTheAttributesOfTheScript() {
        String attributes = block(types, "interface GangwayAppsAttributes \\{(.*?)\n\\}");

        assertThat(found("^  (\\w+): ", attributes))
                .isEqualTo(found(
                        "'([\\w-]+)'",
                        block(script, "const LOOKS = (.*?const ATTRIBUTES = .*?);")
                                .replace("sign-in", "signIn")));
    }

    @Test
    void typesNameTheEventsOfTheScript() {
        Set<String> told = found("case '([\\w-]+)':", block(script, "(case 'app-open':.*?)#tell\\(name"));

        assertThat(found("'gangway-([\\w-]+)': CustomEvent", types)).isEqualTo(told);
    }

    @Test
    void typesNameTheMethodsOfTheScript() {
        assertThat(found("^  (\\w+)\\(\\): void", types))
                .isEqualTo(found("^    (refresh|focusSearch)\\(\\) \\{", script));
    }

    private static String block(String text, String pattern) {
        var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> all = new TreeSet<>();
        Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().forEach(one -> all.add(one.group(1)));
        return all;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("frontend", file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
