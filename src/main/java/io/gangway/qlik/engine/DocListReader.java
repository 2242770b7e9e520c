package io.gangway.qlik.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Streams the result of {@code GetDocList} into records, in both shapes: the plain list, and JSON patches of a list. The
 * shape decides, not the {@code delta} flag, which has been seen beside a plain list: qlik-protocol.md, 5.1.
 */
final class DocListReader {

    private final DocListEntryReader entryReader = new DocListEntryReader();
    private final Optional<DocList> earlier;
    private final List<DocListEntry> entries = new ArrayList<>();
    private int oddEntries;
    private boolean found;
    private boolean hasReadEntries;
    private boolean hasReadPatches;

    /** @param earlier the list that patches are meant for; without one, they must begin with a whole list */
    DocListReader(Optional<DocList> earlier) {
        this.earlier = earlier;
    }

    static DocList read(JsonParser parser) throws JacksonException {
        DocListReader reader = new DocListReader(Optional.empty());
        reader.readResult(parser);
        return reader.list();
    }

    DocList list() {
        return new DocList(entries, oddEntries);
    }

    boolean hasReadPatches() {
        return hasReadPatches;
    }

    /** Whether there were neither entries nor patches. */
    boolean hasReadNothing() {
        return !hasReadEntries && !hasReadPatches && oddEntries == 0;
    }

    void readResult(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isList = parser.currentName().equals("qDocList");
                JsonToken value = parser.nextToken();
                if (isList && value == JsonToken.START_ARRAY) {
                    found = true;
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
        if (parser.nextToken() == JsonToken.PROPERTY_NAME && DocListPatch.isMember(parser.currentName())) {
            readPatch(parser);
        } else {
            hasReadEntries = true;
            entries.add(entryReader.read(parser));
        }
    }

    private void readPatch(JsonParser parser) {
        if (!hasReadPatches) {
            earlier.ifPresent(list -> entries.addAll(list.entries()));
        }
        boolean isListKnown = hasReadPatches || earlier.isPresent();
        hasReadPatches = true;
        DocListPatch.read(parser, (patch, value) -> {
            if (patch.setsAll()) {
                entries.clear();
                oddEntries = 0;
                readAll(value);
            } else if (isListKnown && oddEntries == 0) {
                patch.applyTo(entries, entryReader, value);
            } else {
                throw new StreamReadException(value, "The answer changes a list that was never sent");
            }
        });
    }

    private void readAll(JsonParser value) {
        if (value.currentToken() != JsonToken.START_ARRAY) {
            throw new StreamReadException(value, "The answer sets the list to something else");
        }
        for (JsonToken token = value.nextToken(); token != JsonToken.END_ARRAY; token = value.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                value.nextToken();
                entries.add(entryReader.read(value));
            } else {
                oddEntries++;
                value.skipChildren();
            }
        }
    }
}
