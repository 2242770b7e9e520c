package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Random damage to a captured list, the same in each run. */
class MutatedDocListTest {

    private static final int LISTS = 3_000;
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "true",
            "\\u",
            "\uD800",
            "1e999",
            "-",
            "99999999999999999999",
            "9".repeat(1_500),
            "[".repeat(600),
            "{\"stream\":".repeat(20),
            "\"op\":\"add\",",
            "\"value\":[",
            "\"path\":\"/\",",
            "\"qMeta\":{",
            "\"qReadOnly\":",
            "\"createdDate\":\"+1000000000-12-31T23:59:59Z\",",
            "\u0000");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingButAJacksonExceptionEscapes(long seed) {
        var random = new Random(seed);
        String captured =
                JSON.readTree(Frames.text("doc-list-captured")).path("result").toString();
        for (int i = 0; i < LISTS; i++) {
            String damaged = damage(captured, random);
            assertThatCode(() -> read(damaged)).as(damaged).doesNotThrowAnyException();
        }
    }

    private static void read(String result) {
        try (JsonParser parser = JSON.createParser(result)) {
            parser.nextToken();
            DocListReader.read(parser);
        } catch (JacksonException expected) {
            // This is what the client turns into an unreadable answer.
        }
    }

    private static String damage(String result, Random random) {
        var text = new StringBuilder(result);
        for (int damage = random.nextInt(1, 5); damage > 0 && !text.isEmpty(); damage--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setLength(at);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(1, 60)));
                default -> text.setCharAt(at, (char) random.nextInt(32, 127));
            }
        }
        return text.toString();
    }
}
