package io.gangway.qlik.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Document lists as text, and read through a real parser. Single quotes stand for double ones. */
final class DocLists {

    /** The entry of the frame {@code doc-list-captured}. */
    static final DocListEntry CAPTURED = new DocListEntry(
            "83f1a610-137e-4e5c-9d0e-e1e8494b7bca",
            "Qlik App",
            "Qlik App Title",
            "A Qlik Sense app",
            Optional.of(new StreamRef("3cd5977e-00f4-4f37-9c1e-b94cf131dc96", "Qlik Stream")),
            true,
            EntryTimes.of(
                    Optional.of(Instant.parse("2018-08-15T07:08:23.008Z")),
                    Optional.of(Instant.parse("2020-08-25T13:48:42.664Z")),
                    Optional.of(Instant.parse("2020-08-25T13:48:39.393Z")),
                    new LastReload.At(Instant.parse("2020-04-16T21:07:13.606Z"))),
            93_844_907,
            "/appcontent/83f1a610-137e-4e5c-9d0e-e1e8494b7bca/Landskap%202.png",
            "hsla(206,18%,43%,1)",
            List.of("read", "offlineaccess"),
            false,
            false,
            false,
            "");

    static final DocListEntry EMPTY = new DocListEntry(
            "",
            "",
            "",
            "",
            Optional.empty(),
            false,
            EntryTimes.of(Optional.empty(), Optional.empty(), Optional.empty(), LastReload.Missing.NEVER),
            0,
            "",
            "",
            List.of(),
            false,
            false,
            false,
            "");

    private static final JsonMapper JSON = new JsonMapper();

    private DocLists() {}

    /** Reads the value of {@code result}, and checks that the reader stays within it. */
    static DocList read(String result) throws JacksonException {
        try (JsonParser parser = JSON.createParser(result.replace('\'', '"'))) {
            parser.nextToken();
            DocList list = DocListReader.read(parser);
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new AssertionError("The reader did not stop at the end of the result");
            }
            return list;
        }
    }

    static DocList readList(String... entries) {
        return read("{'qDocList':[" + String.join(",", entries) + "]}");
    }

    /** The one entry of a list. */
    static DocListEntry readEntry(String members) {
        List<DocListEntry> entries = readList("{" + members + "}").entries();
        if (entries.size() != 1) {
            throw new AssertionError("One entry was expected, not " + entries);
        }
        return entries.getFirst();
    }

    static DocListEntry readMeta(String members) {
        return readEntry("'qMeta':{" + members + "}");
    }

    /** A result with entries of some 800 characters, like those of a real server. */
    static String bigResult(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(DocLists::entry)
                .collect(Collectors.joining(",", "{\"qDocList\":[", "]}"));
    }

    private static String entry(int number) {
        return """
                {"qDocName":"App %1$d","qConnectedUsers":0,"qFileTime":0,"qFileSize":%1$d,"qDocId":"id-%1$d",\
                "qMeta":{"createdDate":"2018-08-15T07:08:23.008Z","modifiedDate":"2020-08-25T13:48:42.664Z",\
                "published":true,"publishTime":"2020-08-25T13:48:39.393Z","privileges":["read","offlineaccess"],\
                "description":"%2$s","dynamicColor":"hsla(206,18%%,43%%,1)","create":null,\
                "stream":{"id":"stream-%3$d","name":"Stream %3$d"},"canCreateDataConnections":false},\
                "qLastReloadTime":"2020-04-16T21:07:13.606Z","qTitle":"App %1$d",\
                "qThumbnail":{"qUrl":"/appcontent/id-%1$d/Landskap%%202.png"}}""".formatted(number, "Ünïcode 日本 ".repeat(20), number % 7);
    }
}
