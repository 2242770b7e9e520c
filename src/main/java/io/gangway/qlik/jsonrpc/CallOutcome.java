package io.gangway.qlik.jsonrpc;

import java.time.Duration;

/**
 * How a call ended. Every call ends in exactly one of these, none of them is thrown.
 *
 * @param <T> what the result became
 */
public sealed interface CallOutcome<T> {

    /** The server answered and the result was read. */
    record Answered<T>(T value) implements CallOutcome<T> {}

    /** The server answered with an error. */
    record Refused<T>(JsonRpcError error) implements CallOutcome<T> {}

    /** No answer in time. One that still comes is counted as late and dropped. */
    record TimedOut<T>(Duration limit) implements CallOutcome<T> {}

    /** The request could not be written or sent. It may still have reached the server. */
    record NotSent<T>(String reason) implements CallOutcome<T> {}

    /** The connection ended before the answer, or had ended before the call. */
    record ConnectionClosed<T>(TransportClose close) implements CallOutcome<T> {}

    /** An answer came, but could not be read. The reason holds nothing of the message. */
    record Unreadable<T>(String reason) implements CallOutcome<T> {}

    /** The caller was interrupted (its interrupt flag is set again) or cancelled the future. */
    record Abandoned<T>() implements CallOutcome<T> {}

    /** What may be logged of it: nothing that the server wrote, which may hold names and line breaks. */
    default String kind() {
        return switch (this) {
            case Answered<T> ignored -> "answered";
            case Refused<T>(var error) -> "error " + error.code();
            case TimedOut<T>(var limit) -> "no answer within " + limit;
            case NotSent<T> ignored -> "not sent";
            case ConnectionClosed<T>(TransportClose.ByPeer(int code, var ignored)) -> "closed with " + code;
            case ConnectionClosed<T>(var close) -> "closed: " + close.getClass().getSimpleName();
            case Unreadable<T> ignored -> "unreadable";
            case Abandoned<T> ignored -> "abandoned";
        };
    }
}
