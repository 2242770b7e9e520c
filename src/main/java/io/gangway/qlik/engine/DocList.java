package io.gangway.qlik.engine;

import java.util.List;

/**
 * The apps that the session's user may see, in Qlik's order.
 *
 * @param oddEntries how many entries were no objects and could not be read
 */
public record DocList(List<DocListEntry> entries, int oddEntries) {

    public DocList {
        entries = List.copyOf(entries);
    }
}
