package io.gangway.qlik.engine;

import io.gangway.qlik.engine.EngineState.Connecting;
import io.gangway.qlik.engine.EngineState.Progress;
import io.gangway.qlik.engine.SessionMachine.Event;
import io.gangway.qlik.jsonrpc.CallOutcome;

/** Waits for a session to settle, and where the proxy stays silent makes it speak: qlik-protocol.md, 2. */
final class Settling {

    private final EngineSession session;
    private final EngineSettings settings;
    private final EngineCalls calls;

    Settling(EngineSession session, EngineSettings settings, EngineCalls calls) {
        this.session = session;
        this.settings = settings;
        this.calls = calls;
    }

    /** @param deadline by {@link System#nanoTime}; a session that is not settled by then is over */
    void await(long deadline) {
        try {
            while (!session.state().isSettled()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    session.happened(new Event.Ended(new Closure.NoAnswer(settings.connectLimit())));
                } else if (session.silentFor(
                        Math.min(left, settings.nudgeAfter().toNanos()))) {
                    nudge();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            session.close();
        }
    }

    /**
     * The answer proves that an engine is there even where it never sends {@code OnConnected}. Outside the session's lock:
     * sending may take its time, in which the session must hear what comes, and let itself be closed.
     */
    private void nudge() {
        if (session.state() instanceof Connecting connecting && connecting.progress() != Progress.NUDGED) {
            session.happened(new Event.Nudged());
            session.connection()
                    .ifPresent(client -> calls.startEngineVersion(client).thenAccept(outcome -> {
                        if (outcome instanceof CallOutcome.Answered<String>) {
                            session.happened(new Event.EngineAnswered());
                        }
                    }));
        }
    }
}
