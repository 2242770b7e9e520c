package io.gangway.qlik.engine;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Streams the result of {@code GetDocList} into records, in both shapes: the plain list, and the list inside one JSON
 * patch. The shape decides, not the {@code delta} flag, which has been seen beside a plain list: qlik-protocol.md, 5.1.
 */
final class DocListReader {

    private final List<DocListEntry> entries = new ArrayList<>();
    private final DocListEntryReader entryReader = new DocListEntryReader();
    private int oddEntries;
    private boolean found;

    private DocListReader() {}

    static DocList read(JsonParser parser) throws JacksonException {
        DocListReader reader = new DocListReader();
        reader.readResult(parser);
        return new DocList(reader.entries, reader.oddEntries);
    }

    private void readResult(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isList = parser.currentName().equals("qDocList");
                JsonToken value = parser.nextToken();
                if (isList && value == JsonToken.START_ARRAY) {
                    readList(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (!found) {
            throw new StreamReadException(parser, "The answer holds no qDocList");
        }
    }

    private void readList(JsonParser parser) {
        found = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                readElement(parser);
            } else {
                oddEntries++;
                parser.skipChildren();
            }
        }
    }

    private void readElement(JsonParser parser) {
        if (parser.nextToken() == JsonToken.PROPERTY_NAME && isPatchMember(parser.currentName())) {
            readPatch(parser);
        } else {
            entries.add(entryReader.read(parser));
        }
    }

    private static boolean isPatchMember(String name) {
        return name.equals("op") || name.equals("path") || name.equals("value");
    }

    /** Only a patch that sets the whole list can be read without the list it would change. */
    private void readPatch(JsonParser parser) {
        boolean setsAll = false;
        for (; parser.currentToken() == JsonToken.PROPERTY_NAME; parser.nextToken()) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("value") && value == JsonToken.START_ARRAY) {
                readList(parser);
                setsAll = true;
            } else if (member.equals("path") && !parser.getValueAsString("").matches("/?")) {
                throw notTheWhole(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (!setsAll) {
            throw notTheWhole(parser);
        }
    }

    private static StreamReadException notTheWhole(JsonParser parser) {
        return new StreamReadException(parser, "The answer changes a list that was never sent");
    }
}
