package io.gangway.qlik.proxy;

import java.util.Optional;

/** The answer to {@code GET /qps/user}: whether Qlik knows this session. */
public record UserReply(Exchange exchange, Session session) {

    /** What Qlik says of the session. */
    public sealed interface Session {}

    /** It is somebody's. */
    public record Active(String directory, String id) implements Session {}

    /**
     * Nobody is signed in.
     *
     * @param loginUri where to sign in, as Qlik wrote it; given only where the target is on the host allow list
     */
    public record Inactive(Optional<String> loginUri) implements Session {}

    /** The answer was none of this. */
    public record Unclear() implements Session {}
}
