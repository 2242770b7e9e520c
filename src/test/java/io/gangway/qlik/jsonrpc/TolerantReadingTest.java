package io.gangway.qlik.jsonrpc;

import static io.gangway.qlik.jsonrpc.ClientFixture.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantReadingTest {

    private final ClientFixture fixture = new ClientFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"result\":{\"a\":[1,{\"b\":2}]}}",
                "{\"result\":{\"a\":[1,{\"b\":2}]},\"id\":1}",
                "{\"id\":\"1\",\"result\":{\"a\":[1,{\"b\":2}]}}",
                "{\"result\":{\"a\":[1,{\"b\":2}]},\"extra\":{\"id\":9},\"id\":\" 1 \"}",
                "{\"id\":1,\"error\":null,\"result\":{\"a\":[1,{\"b\":2}]}}",
                "{\"id\":1,\"result\":{\"a\":[1,{\"b\":2}]},\"error\":null,\"change\":[1],\"close\":[]}",
                "{\"delta\":true,\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"X\",\"result\":{\"a\":[1,{\"b\":2}]}}",
                "[{\"id\":7,\"result\":1},{\"id\":1,\"result\":{\"a\":[1,{\"b\":2}]}}]",
                "[3, {\"change\":[2]}, {\"result\":{\"a\":[1,{\"b\":2}]}, \"id\":1}]",
                "\uFEFF{\"id\":1,\"result\":{\"a\":[1,{\"b\":2}]}}",
                "{\"id\":1,\"result\":{\"a\":[1,{\"b\":2}]}} trailing"
            })
    void resultReachesItsCall(String message) {
        var waiting = fixture.start("A");

        fixture.transport.receive(message);

        assertThat(waiting).isCompletedWithValue(new CallOutcome.Answered<>("{\"a\":[1,{\"b\":2}]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "\"text\"", "true", "null", "[]", "{}", "-1.5E3"})
    void resultMayBeAnyValueBeforeItsIdAndAfter(String value) {
        ResultReader<String> reader = parser -> parser.currentToken() + " " + parser.getString();
        var first = fixture.client.start(Call.of("A", reader, LONG));
        var second = fixture.client.start(Call.of("B", reader, LONG));

        fixture.transport.receive("{\"result\":" + value + ",\"id\":1}");
        fixture.transport.receive("{\"id\":2,\"result\":" + value + "}");

        assertThat(first.join()).isInstanceOf(CallOutcome.Answered.class).isEqualTo(second.join());
    }

    @Test
    void resultIsStreamedFromWhereverItStands() {
        ResultReader<Integer> countsStrings = parser -> {
            int strings = 0;
            while (parser.nextToken() != tools.jackson.core.JsonToken.END_ARRAY) {
                strings++;
            }
            return strings;
        };
        var waiting = fixture.client.start(Call.of("A", countsStrings, LONG));
        String list = "[" + "\"äöü \uD83D\uDE00\",".repeat(50_000) + "\"last\"]";

        fixture.transport.receive("{\"change\":" + list + ",\"result\":" + list + ",\"id\":1}");

        assertThat(waiting).isCompletedWithValue(new CallOutcome.Answered<>(50_001));
    }

    @Test
    void restOfAResultIsSkippedWhenItsReaderStopsEarly() {
        var early =
                fixture.client.start(Call.of("A", parser -> parser.nextToken().name(), LONG));
        var other = fixture.start("B");

        fixture.transport.receive("[{\"id\":1,\"result\":{\"a\":{\"id\":2,\"result\":0}}},{\"id\":2,\"result\":1}]");

        assertThat(early).isCompletedWithValue(new CallOutcome.Answered<>("PROPERTY_NAME"));
        assertThat(other).isCompletedWithValue(new CallOutcome.Answered<>("1"));
    }

    @Test
    void readerThatThrowsEndsOnlyItsOwnCall() {
        var bad = fixture.client.start(Call.<String>of(
                "A",
                parser -> {
                    throw new IllegalStateException("secret");
                },
                LONG));
        var other = fixture.start("B");

        fixture.transport.receive("[{\"id\":1,\"result\":{\"a\":[]}},{\"id\":2,\"result\":1}]");

        assertThat(bad.join())
                .isInstanceOfSatisfying(CallOutcome.Unreadable.class, outcome -> assertThat(outcome.reason())
                        .contains("IllegalStateException")
                        .doesNotContain("secret"));
        assertThat(other).isCompletedWithValue(new CallOutcome.Answered<>("1"));
    }

    @Test
    void readerThatExpectsAnotherTypeEndsItsCallAsUnreadable() {
        var waiting = fixture.client.start(Call.of("A", parser -> parser.getIntValue(), LONG));

        fixture.transport.receive("{\"id\":1,\"result\":\"text\"}");

        assertThat(waiting.join()).isInstanceOf(CallOutcome.Unreadable.class);
        fixture.assertStillWorks();
    }

    @Test
    void readerThatReadsPastItsResultEndsItsCallAsUnreadable() {
        var waiting = fixture.client.start(Call.of(
                "A",
                parser -> {
                    while (parser.nextToken() != null) {
                        // Reads all there is.
                    }
                    return "";
                },
                LONG));

        fixture.transport.receive("{\"id\":1,\"result\":{},\"more\":1}");

        assertThat(waiting.join()).isInstanceOf(CallOutcome.Unreadable.class);
        fixture.assertStillWorks();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"result\":{\"a\":[1,2",
                "{\"id\":1,\"result\":{\"a\":tru}}",
                "{\"id\":1,\"result\":{\"a\":1}",
                "{\"id\":1,\"result\":\"cut off",
                "{\"id\":1,\"error\":{\"code\":",
                "{\"id\":1",
                "{\"id\":1,\"params\":{]}",
                "{\"id\":1}",
                "{\"id\":1,\"error\":null}",
                "{\"id\":1,\"result\":1,\"result\":2}",
                "{\"id\":1,\"id\":2,\"result\":1}"
            })
    void brokenAnswerWithAKnownIdEndsItsCallAtOnce(String message) {
        var waiting = fixture.start("A");

        fixture.transport.receive(message);

        assertThat(waiting.getNow(new CallOutcome.Abandoned<>())).isInstanceOf(CallOutcome.Unreadable.class);
        assertThat(fixture.client.counts().malformed()).isPositive();
        fixture.assertStillWorks();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "null",
                "17",
                "\"text\"",
                "[",
                "]",
                "[[]]",
                "[1]",
                "{",
                "{\"a\"",
                "{\"result\":{\"a\":[1,2",
                "<html>502</html>",
                "{\"method\":17}",
                "{\"method\":\"a\",\"method\":\"b\"}",
                "{\"\\uD800\":\"\uDC00\""
            })
    void malformedMessageIsCountedAndDisturbsNoCall(String message) {
        var waiting = fixture.start("A");

        fixture.transport.receive(message);

        assertThat(fixture.client.counts().malformed()).isPositive();
        assertThat(waiting).isNotDone();
        fixture.assertStillWorks();
    }

    @Test
    void nestingBeyondTheLimitIsMalformed() {
        var waiting = fixture.start("A");

        fixture.transport.receive("{\"id\":1,\"result\":" + "[".repeat(100_000));

        assertThat(waiting.join()).isInstanceOf(CallOutcome.Unreadable.class);
        fixture.assertStillWorks();
    }

    @Test
    void nestingBeyondTheLimitInParamsIsMalformed() {
        fixture.transport.receive("{\"method\":\"A\",\"params\":" + "{\"a\":".repeat(100_000));

        assertThat(fixture.client.counts().malformed()).isEqualTo(1);
        fixture.assertStillWorks();
    }

    @Test
    void loneSurrogatesArePassedOn() {
        fixture.transport.receive("{\"method\":\"A\",\"params\":[\"\\uD800\",\"\uDFFF\"]}");

        assertThat(fixture.client.counts().notifications()).isEqualTo(1);
        fixture.assertStillWorks();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"17", "1.5", "1e400", "99999999999999999999999", "-1", "true", "{}", "[1]", "\"x\"", "\"\""})
    void answerToNobodyIsUnknown(String id) {
        var waiting = fixture.start("A");

        fixture.transport.receive("{\"id\":" + id + ",\"result\":{}}");

        assertThat(fixture.client.counts().unknownId()).isEqualTo(1);
        assertThat(waiting).isNotDone();
        fixture.assertStillWorks();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"change\":[1,2],\"close\":[3]}",
                "{}",
                "{\"id\":null,\"error\":{\"code\":-32700}}",
                "{\"result\":{}}"
            })
    void messageWithoutIdAndMethodIsUnnumbered(String message) {
        fixture.transport.receive(message);

        assertThat(fixture.client.counts().unnumbered()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"code":15,"message":"Aborted"}                  | 15    | ``   | Aborted
            {"code":"15","message":"Aborted"}                | 15    | ``   | Aborted
            {"code":" -32601 ","parameter":"p"}              | -32601| p    | ``
            {"message":"no code"}                            | 0     | ``   | no code
            {"code":"many","message":["a",1]}                | 0     | ``   | ["a",1]
            {"code":99999999999999,"parameter":{"a":1}}      | 0     | {"a":1} | ``
            {"code":1.5,"message":null}                      | 0     | ``   | ``
            "just text"                                      | 0     | ``   | just text
            [1]                                              | 0     | ``   | [1]
            true                                             | 0     | ``   | true
            {}                                               | 0     | ``   | ``
            """)
    void errorOfAnyShapeEndsTheCall(String error, int code, String parameter, String message) {
        var waiting = fixture.start("A");

        fixture.transport.receive("{\"id\":1,\"result\":null,\"error\":" + error + "}");

        assertThat(waiting).isCompletedWithValue(new CallOutcome.Refused<>(new JsonRpcError(code, parameter, message)));
    }

    @Test
    void notificationsAndAnswersKeepTheirOrder() {
        fixture.start("A").thenAccept(outcome -> fixture.heard.add("answer"));

        fixture.transport.receive("{\"method\":\"First\",\"params\":{\"a\":1}}");
        fixture.transport.receive("{\"id\":1,\"result\":1}");
        fixture.transport.receive("{\"params\":[2],\"method\":\"Second\"}");
        fixture.transport.receive("{\"method\":\"Third\",\"id\":null}");

        assertThat(fixture.heard)
                .isEqualTo(
                        List.of("open {set-cookie=[a=1, b=2]}", "First {\"a\":1}", "answer", "Second [2]", "Third "));
    }

    @Test
    void requestOfTheServerWithAWaitingIdIsANotification() {
        var waiting = fixture.start("A");

        fixture.transport.receive("{\"id\":1,\"method\":\"Ask\",\"params\":{}}");

        assertThat(fixture.heard).last().isEqualTo("Ask {}");
        assertThat(waiting).isNotDone();
    }

    @Test
    void listenerThatThrowsIsCountedAndHearsTheNext() {
        fixture.transport.receive("{\"method\":\"Throw\"}");
        fixture.transport.receive("{\"method\":\"Next\"}");

        assertThat(fixture.heard).last().isEqualTo("Next ");
        assertThat(fixture.client.counts().listenerFailures()).isEqualTo(1);
    }

    @Test
    void binaryMessagesAreCounted() {
        fixture.transport.receiveBinary();

        assertThat(fixture.client.counts().binary()).isEqualTo(1);
    }

    @Test
    void tooBigAMessageIsCountedWithTheEnd() {
        fixture.transport.drop(new TransportClose.TooBig(1_024));

        assertThat(fixture.client.counts().oversized()).isEqualTo(1);
    }
}
