package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each language says everything that English says. */
class TranslationsTest {

    private static final String PAGE = "/vaadin-i18n/translations";
    private static final String CAUSES = "/doctor/causes";
    private static final String CHECKS = "/doctor/checks";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)");
    private static final int[] NUMBERS = {0, 1, 2, 3, 11, 100, 10_000};

    /** Names, keys and what is typed; the same in any language. */
    private static final Pattern ALWAYS_ALIKE = Pattern.compile(
            "app\\.name|operator\\.is|facet\\.section-access|facet\\.direct-query|tools\\.json|help\\.(?:key|example)\\.[a-z]+"
                    + "|time\\.unknown|time\\.not-published|verdict\\.passed");

    /** Details and names without a word between them. */
    private static final Pattern WORDLESS =
            Pattern.compile("(?:\\{\\w+}|HTTP|WebSocket|SameSite=\\w+|/qrs/about|[^\\p{L}{}])*");

    /** Words that some of the languages share with English. */
    private static final Set<String> SHARED = Set.of(
            "Demo",
            "Stream",
            "Personal",
            "Filter",
            "Export",
            "Tags",
            "Link",
            "Id",
            "Name",
            "Details",
            "Description",
            "Apps",
            "Doctor",
            "Engine",
            "Handshake",
            "Proxy",
            "Ticket",
            "Version",
            "error {code}",
            "{0} (Error {1,number,#})");

    static Stream<Translation> translations() {
        return Stream.of(PAGE, CAUSES, CHECKS).flatMap(TranslationsTest::translations);
    }

    static Stream<Translation> formats() {
        return Stream.of(PAGE, CAUSES).flatMap(TranslationsTest::translations);
    }

    private static Stream<Translation> translations(String bundle) {
        return Languages.ALL.stream()
                .filter(language -> !language.equals(Locale.ENGLISH))
                .map(language -> new Translation(bundle, language));
    }

    /** Without a file for English Java takes the one for the server's own language. */
    @Test
    void thePageHasAFileForEnglish() {
        assertThat(new Translation(PAGE, Locale.ENGLISH).file()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void eachBundleHasAFileForEachLanguage(Translation translation) {
        assertThat(translation.file()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationHasTheKeysOfEnglish(Translation translation) {
        assertThat(translation.texts().keySet())
                .containsExactlyInAnyOrderElementsOf(translation.english().keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationHasThePlacesOfEnglish(Translation translation) {
        Map<String, String> english = translation.english();

        assertThat(translation.texts())
                .allSatisfy((key, text) -> assertThat(places(text)).isEqualTo(places(english.getOrDefault(key, ""))));
    }

    /** A straight one is a quotation mark of message formats: it would swallow the arguments behind it. */
    @ParameterizedTest
    @MethodSource("translations")
    void noTextHasAStraightApostrophe(Translation translation) {
        assertThat(translation.texts().values())
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void eachTextCanBeFormattedForAnyNumber(Translation translation) {
        assertThat(translation.texts()).allSatisfy((key, text) -> {
            for (int number : NUMBERS) {
                assertThat(translation.format(text, number)).isNotBlank().doesNotContain("{", "}");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noTextIsLeftInEnglish(Translation translation) {
        Map<String, String> left = new TreeMap<>(translation.texts());
        left.keySet().removeIf(key -> ALWAYS_ALIKE.matcher(key).matches());
        left.values().removeAll(SHARED);
        left.values().removeIf(text -> WORDLESS.matcher(text).matches());
        Map<String, String> english = translation.english();

        assertThat(left).allSatisfy((key, text) -> assertThat(text).isNotEqualTo(english.get(key)));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(Collectors.toSet());
    }

    /** The texts of a bundle in a language. */
    private record Translation(String bundle, Locale language) {

        Map<String, String> texts() {
            return read(file().orElseThrow());
        }

        Map<String, String> english() {
            return read(resource(bundle + ".properties").orElseThrow());
        }

        String format(String text, int number) {
            Object[] numbers = new Object[10];
            Arrays.fill(numbers, number);
            return new MessageFormat(text, language).format(numbers);
        }

        private Optional<URL> file() {
            return resource(bundle + "_" + language.getLanguage() + ".properties");
        }

        private static Optional<URL> resource(String path) {
            return Optional.ofNullable(TranslationsTest.class.getResource(path));
        }

        private static Map<String, String> read(URL file) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        }
    }
}
