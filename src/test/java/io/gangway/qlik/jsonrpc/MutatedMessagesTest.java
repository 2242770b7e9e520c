package io.gangway.qlik.jsonrpc;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random damage, the same in each run. */
class MutatedMessagesTest {

    private static final int MESSAGES = 2_000;

    private static final List<String> SEEDS = List.of(
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{\"qDocList\":[{\"qDocName\":\"A\\u00e9\",\"qFileSize\":9.3e7,\"qMeta\":{\"published\":true,\"stream\":{\"id\":\"x\"}}}]},\"change\":[1]}",
            "{\"result\":[1,2,{\"a\":null}],\"jsonrpc\":\"2.0\",\"id\":8}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"OnConnected\",\"params\":{\"qSessionState\":\"SESSION_CREATED\"}}",
            "{\"jsonrpc\":\"2.0\",\"id\":9,\"error\":{\"code\":1007,\"parameter\":\"p\",\"message\":\"App invalid\"}}",
            "[{\"id\":7,\"result\":\"\uD83D\uDE00\"},{\"method\":\"m\",\"params\":[-0.0]},{\"change\":[1]}]");

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "\uD800",
            "null",
            "1e999",
            "-",
            "\"id\":",
            "\"result\":",
            "\u0000",
            "\"method\":\"x\",",
            "/*",
            "9".repeat(2_000),
            "[".repeat(300),
            "\"error\":");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingEscapesAndALaterAnswerStillArrives(long seed) {
        var random = new Random(seed);
        var fixture = new ClientFixture();
        for (int i = 0; i < MESSAGES; i++) {
            fixture.start("A");
            fixture.transport.receive(mutate(SEEDS.get(random.nextInt(SEEDS.size())), random, i));
        }
        fixture.assertStillWorks();
        fixture.client.close();
    }

    /** Some of the ids are those of a waiting call. */
    private static String mutate(String message, Random random, int id) {
        var text = new StringBuilder(
                random.nextBoolean() ? message.replaceFirst("\"id\":\\d", "\"id\":" + (id + 1)) : message);
        for (int damage = random.nextInt(1, 5); damage > 0 && !text.isEmpty(); damage--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setLength(at);
                case 2 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 3 -> text.setCharAt(at, (char) random.nextInt(0x10000));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
            }
        }
        return text.toString();
    }
}
