package io.gangway.qlik.jsonrpc;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** A result that has been read for its call, which does not know it yet. */
record ReadResult<T>(PendingCall<T> call, CallOutcome<T> outcome) {

    /** Reads the value that the parser stands on; the parser then stands on its last token, whatever the reader did. */
    static <T> ReadResult<T> of(PendingCall<T> call, JsonParser parser) {
        int depth = depthAround(parser);
        String member = String.valueOf(parser.currentName());
        CallOutcome<T> outcome = call.read(parser);
        skipRest(parser, depth);
        if (depth > 0 && !member.equals(String.valueOf(parser.currentName()))) {
            throw new StreamReadException(
                    parser, "The reader of " + call.method() + " read past the end of the result");
        }
        return new ReadResult<>(call, outcome);
    }

    /** @return false when the call had already ended */
    boolean give() {
        return call.end(outcome);
    }

    boolean readable() {
        return outcome instanceof CallOutcome.Answered<T>;
    }

    private static int depthAround(JsonParser parser) {
        int depth = parser.streamReadContext().getNestingDepth();
        JsonToken token = parser.currentToken();
        return token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY ? depth - 1 : depth;
    }

    private static void skipRest(JsonParser parser, int depth) {
        while (parser.streamReadContext().getNestingDepth() > depth) {
            if (parser.nextToken() == null) {
                throw new StreamReadException(parser, "The message ends within the result");
            }
        }
    }
}
