package io.gangway.qlik.jsonrpc;

import io.gangway.qlik.jsonrpc.TrafficTally.Kind;
import java.util.Optional;

/**
 * Decides what a message is and gives it to whom it concerns. The order is that of enigma.js: an outcome whose id is
 * waited for is an answer; otherwise what has a method is a notification; otherwise it is only counted.
 */
final class MessageRouter {

    private final PendingCalls calls;
    private final JsonRpcListener listener;
    private final TrafficTally tally;

    MessageRouter(PendingCalls calls, JsonRpcListener listener, TrafficTally tally) {
        this.calls = calls;
        this.listener = listener;
        this.tally = tally;
    }

    /** @param waiting the call that waits for the id of the message */
    void route(IncomingMessage message, Optional<PendingCall<?>> waiting) {
        if (message.ambiguous) {
            waiting.ifPresent(call -> call.unreadable("the answer has a member twice"));
            tally.count(Kind.MALFORMED);
        } else if (message.hasOutcome() && (waiting.isPresent() || message.result.isPresent())) {
            answer(message, waiting);
        } else if (message.method.isPresent()) {
            String method = message.method.get();
            tally.count(Kind.NOTIFICATION);
            tally.guard(() -> listener.onNotification(method, message.params));
        } else if (waiting.isPresent()) {
            waiting.get().unreadable("the answer has neither a result nor an error");
            tally.count(Kind.MALFORMED);
        } else if (message.hasId) {
            tally.count(lateOrUnknown(message));
        } else {
            tally.count(message.oddMethod ? Kind.MALFORMED : Kind.UNNUMBERED);
        }
    }

    private void answer(IncomingMessage message, Optional<PendingCall<?>> waiting) {
        boolean given;
        Kind kind;
        if (message.error.isPresent()) {
            JsonRpcError error = message.error.get();
            kind = Kind.ERROR;
            given = waiting.map(call -> call.refused(error)).orElse(false);
        } else {
            kind = message.result.map(ReadResult::readable).orElse(false) ? Kind.ANSWER : Kind.MALFORMED;
            given = message.result.map(ReadResult::give).orElse(false);
        }
        // Not given: the call ended by itself while its answer was being read.
        tally.count(given ? kind : lateOrUnknown(message));
    }

    private Kind lateOrUnknown(IncomingMessage message) {
        return message.id.isPresent() && calls.takeLate(message.id.getAsLong()) ? Kind.LATE : Kind.UNKNOWN;
    }
}
