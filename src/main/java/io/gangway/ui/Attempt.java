package io.gangway.ui;

import io.gangway.login.Arrival;
import io.gangway.login.Visit;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One tab's way to its apps and the engine session at its end. What it shows after it was closed goes nowhere, so that a
 * slow earlier attempt cannot overwrite a newer one. Thread-safe.
 */
final class Attempt implements EngineListener {

    private final Visit visit;
    private final Consumer<Stage> screen;

    private boolean closed;
    private boolean listed;
    private boolean leaving;
    private Optional<EngineSession> session = Optional.empty();
    private Optional<Trouble> end = Optional.empty();

    Attempt(Visit visit, Consumer<Stage> screen) {
        this.visit = visit;
        this.screen = screen;
    }

    Visit visit() {
        return visit;
    }

    synchronized void show(Stage stage) {
        if (!closed) {
            screen.accept(stage);
        }
    }

    /** From here on the state of this session counts; those that were tried on the way to it do not. */
    void boarded(EngineSession openSession) {
        boolean tooLate;
        synchronized (this) {
            session = Optional.of(openSession);
            end = trouble(openSession.state());
            tooLate = closed;
        }
        if (tooLate) {
            openSession.close();
        }
    }

    /** Shows the list, unless the session has ended since it was asked for. */
    synchronized void list(Stage.Listed stage) {
        listed = true;
        show(end.<Stage>map(Stage.Troubled::new).orElse(stage));
    }

    /** Why the session is over; empty while it is not. */
    synchronized Optional<Trouble> endOfSession() {
        return end;
    }

    /** While the user is signing out, the session's end is no news. */
    synchronized void leave(boolean isLeaving) {
        leaving = isLeaving;
        if (!isLeaving && listed) {
            end.ifPresent(trouble -> show(new Stage.Troubled(trouble)));
        }
    }

    /** Closes the session outside the lock: a session tells its end while it holds its own. */
    void close() {
        Optional<EngineSession> open;
        synchronized (this) {
            closed = true;
            open = session;
        }
        open.ifPresent(EngineSession::close);
    }

    @Override
    public void onCookies(List<String> setCookieHeaders) {
        // Kept by the browser's identity.
    }

    @Override
    public synchronized void onState(EngineState state) {
        if (state instanceof EngineState.Connecting(var progress, var ignored)) {
            progressed(progress);
        } else if (session.isPresent()) {
            end = trouble(state);
            if (listed && !leaving) {
                end.ifPresent(trouble -> show(new Stage.Troubled(trouble)));
            }
        }
    }

    @Override
    public void onNotification(Notification notification) {
        // Those that matter change the state.
    }

    private void progressed(EngineState.Progress progress) {
        if (!(visit.arrival() instanceof Arrival.WithTicket)) {
            show(new Stage.Connecting(progress));
        }
    }

    private static Optional<Trouble> trouble(EngineState state) {
        return switch (state) {
            case EngineState.Connecting ignored -> Optional.empty();
            case EngineState.Connected ignored -> Optional.empty();
            case EngineState.SignInRequired ignored -> Optional.of(Troubles.SESSION_GONE);
            case EngineState.Closed(var closure) -> Optional.of(Troubles.of(closure));
        };
    }
}
