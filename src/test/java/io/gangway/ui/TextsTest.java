package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.doctor.checks.Verdict;
import io.gangway.qlik.WhoCanAct;
import io.gangway.ui.list.ComposedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and code know the same keys. */
class TextsTest {
    private static final Path CODE = Path.of("src/main/java/io/gangway/ui");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:app|user|menu|action|search|list|chips|copy|own|facets?|favourite|details|tools|palette|platform|help|column|operator|stream|time|stage|page|link|embed|sign-in|fault|diagnosis|doctor)(?:\\.[a-z]+(?:-[a-z]+)*)+)\"");

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        assertThat(Texts.keys()).containsAll(keysInCode()).containsAll(composedKeys());
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = keysInCode();
        used.addAll(composedKeys());

        assertThat(Texts.keys().stream().filter(key -> !key.startsWith("trouble.")))
                .isSubsetOf(used);
    }

    /** A straight one is a quotation mark of message formats: it would swallow the arguments behind it. */
    @Test
    void noTextHasAStraightApostrophe() {
        assertThat(Texts.keys())
                .allSatisfy(key -> assertThat(Texts.pattern(key)).doesNotContain("'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|No apps", "1|1 app", "2|2 apps", "10000|10,000 apps"})
    void countIsSingularOrPlural(int apps, String text) {
        assertThat(Texts.text("list.count", apps)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|1|0 of 1 app", "1|2|1 of 2 apps", "37|240|37 of 240 apps", "1200|10000|1,200 of 10,000 apps"})
    void countOfASearchNamesBothNumbers(int shown, int all, String text) {
        assertThat(Texts.text("list.count.some", shown, all)).isEqualTo(text);
    }

    private static Set<String> keysInCode() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(Files::isRegularFile)
                    .map(TextsTest::read)
                    .flatMap(code -> KEY.matcher(code).results())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> composedKeys() {
        return Stream.of(
                        ComposedKeys.all().stream(),
                        Stream.of("system", "light", "dark").map(appearance -> "menu.appearance." + appearance),
                        Arrays.stream(WhoCanAct.values()).map(who -> "who." + dashed(who)),
                        Arrays.stream(Verdict.values()).map(verdict -> "verdict." + dashed(verdict)),
                        Arrays.stream(Trouble.Remedy.values()).map(Trouble.Remedy::textKey))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
