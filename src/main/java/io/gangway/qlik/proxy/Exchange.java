package io.gangway.qlik.proxy;

import io.gangway.qlik.NetworkFailure;
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
    public record NoReply(NetworkFailure reason) implements Result {}

    /** The status; 0 where no answer came. */
    public int status() {
        return result instanceof Status status ? status.code() : 0;
    }

    /** Whether Qlik did what it was asked for. */
    public boolean isSuccess() {
        return status() / 100 == 2;
    }

    /** Whether Qlik does not know the session: it redirects to a sign-in, or says so by 401 or 403. */
    public boolean wantsSignIn() {
        return status() / 100 == 3 || status() == 401 || status() == 403;
    }

    /** Whether this release has what was asked for, be it only for whoever is signed in. */
    public boolean isOffered() {
        return isSuccess() || wantsSignIn();
    }

    /** Whether the answer set a cookie. */
    public boolean setACookie() {
        return result instanceof Status status && !status.cookies().isEmpty();
    }
}
