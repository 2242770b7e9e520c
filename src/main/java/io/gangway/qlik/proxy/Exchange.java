package io.gangway.qlik.proxy;

import java.time.Duration;
import java.util.List;

/**
 * One HTTP request to the proxy and what came back, as it may be shown: names of headers and cookies, no values, and the
 * path without its query.
 */
public record Exchange(String method, String path, Result result, Duration took) {

    /** What came back. */
    public sealed interface Result {}

    /**
     * An answer.
     *
     * @param headers their names, in lower case
     * @param cookies the names of those that it set
     */
    public record Status(int code, List<String> headers, List<String> cookies) implements Result {}

    /** No answer. */
    public record NoReply(Reason reason) implements Result {}

    /** Why no answer came. */
    public enum Reason {
        UNKNOWN_HOST,
        NOT_REACHABLE,
        NOT_TRUSTED,
        TIMED_OUT,
        BROKEN
    }

    /** The status; 0 where no answer came. */
    public int status() {
        return result instanceof Status status ? status.code() : 0;
    }

    /** Whether the answer set a cookie. */
    public boolean setACookie() {
        return result instanceof Status status && !status.cookies().isEmpty();
    }
}
