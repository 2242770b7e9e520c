package io.gangway.qlik.engine;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads the answer to a call for what has changed: patches, or the whole list from an engine that gives it anyway. An empty
 * answer means that nothing has changed, if there was something before; else it cannot be told from an empty list.
 */
final class DocListChangesReader {

    private final Optional<DocList> known;
    private volatile boolean readPatches;

    /** @param known the list that patches are meant for, if it is known */
    DocListChangesReader(Optional<DocList> known) {
        this.known = known;
    }

    DocList read(JsonParser parser) {
        DocListReader reader = new DocListReader(known);
        reader.readResult(parser);
        readPatches = reader.hasReadPatches() || (reader.hasReadNothing() && known.isPresent());
        if (reader.hasReadNothing()) {
            return known.orElseThrow(
                    () -> new StreamReadException(parser, "An empty answer with no earlier one to compare it with"));
        }
        return reader.list();
    }

    /** Whether the engine has told changes, so that its next ones are meant for what came of these. */
    boolean hasReadPatches() {
        return readPatches;
    }
}
