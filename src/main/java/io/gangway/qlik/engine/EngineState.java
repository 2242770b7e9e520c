package io.gangway.qlik.engine;

import java.util.Optional;

/**
 * Where an engine session stands. It begins {@link Connecting} and settles in {@link SignInRequired}, {@link Connected} or
 * {@link Closed}; a connected one can still become either of the other two. {@link SessionMachine} holds the transitions.
 */
public sealed interface EngineState {

    /** Whether waiting for more is over: somebody can act on this state. */
    default boolean isSettled() {
        return !(this instanceof Connecting);
    }

    /** On the way to a session. */
    record Connecting(Progress progress, Optional<QlikUser> user) implements EngineState {}

    /**
     * Qlik does not know this browser. The socket is closed by us: nothing is ever answered on it.
     *
     * @param loginUri where to send the browser, as Qlik wrote it and not yet checked; empty where Qlik named none
     */
    record SignInRequired(Optional<String> loginUri) implements EngineState {}

    /** The session can be used. */
    record Connected(Optional<QlikUser> user, Start start) implements EngineState {}

    /** The session is over and stays so; a new one has to be opened. */
    record Closed(Closure closure) implements EngineState {}

    /** What is being waited for. */
    enum Progress {
        /** The server's answer to the handshake. */
        HANDSHAKE,
        /** The proxy's first word; a cold proxy takes 15 to 21 seconds. */
        FIRST_MESSAGE,
        /** Nothing came by itself, so a cheap call was sent to get an answer. */
        NUDGED,
        /** The proxy knows the user; the engine has not spoken yet. */
        ENGINE
    }

    /** How the engine session began. */
    enum Start {
        CREATED,
        /** Joined an engine session of the same user and address that was still alive. */
        ATTACHED,
        /** The engine answers, though it never said how the session began: some older servers do not. */
        UNSTATED
    }
}
