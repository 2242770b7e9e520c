package io.gangway.qlik.jsonrpc;

import io.gangway.qlik.jsonrpc.TrafficSummary.Kind;
import java.util.Optional;
import java.util.OptionalLong;

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

    /**
     * @param waiting the call that waits for the id of the message
     * @param characters length of the text that holds the message
     */
    void route(IncomingMessage message, Optional<PendingCall<?>> waiting, int characters) {
        if (message.ambiguous) {
            waiting.ifPresent(call -> call.unreadable("the answer has a member twice"));
            count(Kind.MALFORMED, message, waiting, characters);
        } else if (message.hasOutcome() && (waiting.isPresent() || message.result.isPresent())) {
            answer(message, waiting, characters);
        } else if (message.method.isPresent()) {
            String method = message.method.get();
            count(Kind.NOTIFICATION, message, waiting, characters);
            tally.guard("a listener", () -> listener.onNotification(method, message.params));
        } else if (waiting.isPresent()) {
            waiting.get().unreadable("the answer has neither a result nor an error");
            count(Kind.MALFORMED, message, waiting, characters);
        } else if (message.hasId) {
            count(lateOrUnknown(message), message, waiting, characters);
        } else {
            count(message.oddMethod ? Kind.MALFORMED : Kind.UNNUMBERED, message, waiting, characters);
        }
    }

    private void answer(IncomingMessage message, Optional<PendingCall<?>> waiting, int characters) {
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
        count(given ? kind : lateOrUnknown(message), message, waiting, characters);
    }

    private Kind lateOrUnknown(IncomingMessage message) {
        return message.id.isPresent() && calls.takeLate(message.id.getAsLong()) ? Kind.LATE : Kind.UNKNOWN;
    }

    private void count(Kind kind, IncomingMessage message, Optional<PendingCall<?>> waiting, int characters) {
        String method =
                waiting.map(PendingCall::method).or(() -> message.method).orElse("");
        OptionalLong id = message.id;
        tally.received(kind, method, id, characters);
    }
}
