package io.gangway.qlik.engine;

import java.nio.CharBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the value that a parser stands on, whatever it is: an odd one is as good as none. */
final class WireValues {

    /** What the repository writes for "never" is the year 1753 or the year 1: qlik-protocol.md, 5.2. */
    private static final long END_OF_NEVER =
            Instant.parse("1754-01-01T00:00:00Z").toEpochMilli();

    private WireValues() {}

    static List<String> texts(JsonParser parser) {
        List<String> texts = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    texts.add(parser.getString());
                }
                parser.skipChildren();
            }
        }
        return List.copyOf(texts);
    }

    static String text(JsonParser parser) {
        return parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL
                ? parser.getString()
                : "";
    }

    /** For who needs no text of its own, until the parser goes on. */
    private static CharSequence characters(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? CharBuffer.wrap(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                : text(parser);
    }

    /** Never by way of a number: one beyond the range of {@code int} would cost the whole list. */
    static boolean flag(JsonParser parser) {
        String text = text(parser);
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    /** In the milliseconds of {@link EntryTimes}. Nothing at all is "never", too. */
    static long time(JsonParser parser) {
        CharSequence text = characters(parser);
        if (text.isEmpty() && parser.currentToken().isScalarValue()) {
            return EntryTimes.NEVER;
        }
        try {
            long millis = QlikTime.isIn(text) ? QlikTime.read(text) : EntryTimes.millis(parse(text.toString()));
            return millis < END_OF_NEVER ? EntryTimes.NEVER : millis;
        } catch (DateTimeException notADate) {
            return EntryTimes.UNKNOWN;
        }
    }

    /** Times without an offset, which nobody has seen from Qlik, are taken for UTC, as all of Qlik's are. */
    private static Instant parse(String text) {
        try {
            // By way of a date: what lies beyond the calendar fails here, not where it is shown.
            return Instant.parse(text).atOffset(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException hasNoOffset) {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        }
    }
}
