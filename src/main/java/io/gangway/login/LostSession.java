package io.gangway.login;

import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.TransportClose;

/** Tells ends of a session that pass by themselves from those that trying again would not mend. */
public final class LostSession {

    private static final int SERVER_TROUBLE = 500;

    private LostSession() {}

    /** The same of a session in its last state. */
    public static boolean mayPass(EngineState end) {
        return end instanceof EngineState.Closed(Closure closure) && mayPass(closure);
    }

    /** Whether a call that got no answer may get one on another session. */
    public static boolean mayPass(CallOutcome<?> outcome) {
        return switch (outcome) {
            case CallOutcome.ConnectionClosed<?>(var close) -> mayPass(close);
            case CallOutcome.NotSent<?> ignored -> true;
            case CallOutcome.TimedOut<?> ignored -> true;
            case CallOutcome.Abandoned<?> ignored -> true;
            case CallOutcome.Answered<?> ignored -> false;
            case CallOutcome.Refused<?> ignored -> false;
            case CallOutcome.Unreadable<?> ignored -> false;
        };
    }

    /** Whether opening the session again, with the same cookie, may work soon. */
    public static boolean mayPass(Closure closure) {
        return switch (closure) {
            case Closure.Lost(var close) -> mayPass(close);
            case Closure.NotOpened(var failure) -> mayPass(failure);
            case Closure.NoAnswer ignored -> true;
            case Closure.ByQlik ignored -> false;
            case Closure.ByUs ignored -> false;
        };
    }

    private static boolean mayPass(TransportClose close) {
        return switch (close) {
            case TransportClose.ByPeer ignored -> true;
            case TransportClose.Dropped ignored -> true;
            case TransportClose.TooBig ignored -> false;
            case TransportClose.ByUs ignored -> false;
        };
    }

    private static boolean mayPass(HandshakeFailure failure) {
        return switch (failure) {
            case HandshakeFailure.Refused(int status) -> status >= SERVER_TROUBLE;
            case HandshakeFailure.UnknownHost ignored -> true;
            case HandshakeFailure.NotReachable ignored -> true;
            case HandshakeFailure.TimedOut ignored -> true;
            case HandshakeFailure.Broken ignored -> true;
            case HandshakeFailure.NotTrusted ignored -> false;
        };
    }
}
