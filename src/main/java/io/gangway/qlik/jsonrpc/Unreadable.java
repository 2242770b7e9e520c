package io.gangway.qlik.jsonrpc;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says why JSON could not be read, without quoting it. */
final class Unreadable {

    private Unreadable() {}

    static String reason(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        String kind = failure.getClass().getSimpleName();
        return location == null ? kind : kind + " at character " + location.getCharOffset();
    }
}
