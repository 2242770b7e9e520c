package io.gangway.qlik.jsonrpc;

import java.util.OptionalLong;

/**
 * What may be logged of a message.
 *
 * @param kind what it was taken for
 * @param method of the request, of the call that it answers, or of the notification; empty when there is none. Shortened,
 *     without control characters.
 * @param id of the request or the answer, when it has one
 * @param characters length of the whole text message
 */
public record TrafficSummary(Kind kind, String method, OptionalLong id, int characters) {

    /** What a message was taken for. */
    public enum Kind {
        /** We called. */
        REQUEST,
        /** Result of a waiting call. */
        ANSWER,
        /** Error of a waiting call. */
        ERROR,
        /** Has a method, answers nobody. */
        NOTIFICATION,
        /** Answer to a call that had already ended by its limit or its caller. */
        LATE,
        /** Answer to a call that nobody made. */
        UNKNOWN,
        /** Neither id nor method, such as lists of changed handles. */
        UNNUMBERED,
        /** Not JSON, not a JSON-RPC object, or an answer that could not be read. */
        MALFORMED
    }

    private static final int LONGEST_METHOD = 80;

    public TrafficSummary {
        String start = method.length() <= LONGEST_METHOD ? method : method.substring(0, LONGEST_METHOD);
        method = start.replaceAll("\\p{Cntrl}", "?");
    }
}
