package io.gangway.ui;

import io.gangway.catalog.Catalog;
import io.gangway.login.Arrival;
import io.gangway.login.LostSession;
import io.gangway.login.Visit;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One tab's way to its apps and the engine session at its end. What it shows after it was closed goes nowhere, so that a
 * slow earlier one cannot overwrite a newer one. Thread-safe.
 */
final class TabSession implements EngineListener {

    private final Visit visit;
    private final Locale locale;
    private final Gate gate = new Gate();

    private volatile Screen screen;
    private boolean closed;
    private boolean leaving;
    private boolean reconnecting;
    private Optional<EngineSession> session = Optional.empty();
    private Optional<EngineState> end = Optional.empty();
    private Optional<Stage.Listed> listed = Optional.empty();

    TabSession(Visit visit, Locale locale, Screen screen) {
        this.visit = visit;
        this.locale = locale;
        this.screen = screen;
    }

    Visit visit() {
        return visit;
    }

    /** In whose order the list will be read. */
    Locale locale() {
        return locale;
    }

    /** Where this tab's reconnecting waits. Closed with it. */
    Gate gate() {
        return gate;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** The list that is on screen; empty while there is none. */
    synchronized Optional<Stage.Listed> listed() {
        return listed;
    }

    /** From here on ends of sessions are the reconnecting thread's to see, until there is a list again. */
    synchronized void reconnecting() {
        reconnecting = true;
    }

    /** Shows what the browser listed before, until this tab has its own. */
    synchronized void beginWith(Stage.Listed earlier) {
        reconnecting();
        show(earlier.with(new Stage.Opening()));
    }

    /** Opens a session for the list on screen, time and again; false where there is none. */
    boolean reopens() {
        Optional<Stage.Listed> shown = listed();
        shown.ifPresent(list -> screen.lost(this, list));
        return shown.isPresent();
    }

    synchronized void show(Stage stage) {
        if (!closed) {
            listed = stage instanceof Stage.Listed list ? Optional.of(list) : Optional.empty();
            screen.show(stage);
        }
    }

    /** The tab is back from the sign-in page and shows again what it showed before, now or at its next try. */
    void backAt(String view) {
        if (!isClosed() && !view.isEmpty()) {
            screen.backAt(view);
        }
    }

    /** The browser was signed in as this tab began to wait for that: the news came too early for it. */
    void signedIn() {
        if (!isClosed()) {
            screen.signedIn();
        }
    }

    /**
     * From here on the state of this session counts; those that were tried on the way to it do not. The session is asked
     * outside the lock: it tells its end while it holds its own.
     */
    void boarded(EngineSession openSession) {
        boolean tooLate;
        synchronized (this) {
            session = Optional.of(openSession);
            end = Optional.empty();
            tooLate = closed;
        }
        Optional<EngineState> alreadyOver = endIn(openSession.state());
        synchronized (this) {
            end = end.or(() -> alreadyOver);
        }
        if (tooLate) {
            openSession.close();
        }
    }

    /** Shows the list, and what has happened to the session since it was asked for. */
    synchronized void list(Stage.Listed stage) {
        reconnecting = false;
        show(stage);
        end.ifPresent(this::ended);
    }

    /** Shows more about the apps on screen, unless other ones have taken their place. */
    synchronized void replace(Catalog shown, Catalog richer) {
        if (shown != richer) {
            listed.filter(list -> list.catalog() == shown)
                    .ifPresent(list -> show(new Stage.Listed(richer, list.user(), list.link())));
        }
    }

    /** Why the session is over; empty while it is not. */
    synchronized Optional<EngineState> endOfSession() {
        return end;
    }

    /** The session at the end of this tab's way; empty on the way. */
    synchronized Optional<EngineSession> openSession() {
        return session;
    }

    /** Lets Qlik notice that the session is in use. Blocks; what comes of it, the session itself tells. */
    void keepAlive() {
        openSession().ifPresent(EngineSession::engineVersion);
    }

    /** While the user is signing out, the session's end is no news. */
    synchronized void leave(boolean isLeaving) {
        leaving = isLeaving;
        end.ifPresent(this::ended);
    }

    /** Shows this, and nothing after it. */
    synchronized void showLast(Stage stage) {
        show(stage);
        hide();
    }

    /**
     * Shows nothing from here on. The page is let go, as what was its connection stays in memory for a while: Grizzly's parts
     * of it have finalizers.
     */
    synchronized void hide() {
        closed = true;
        screen = NoScreen.NO_SCREEN;
    }

    /** Closes the session outside the lock: a session tells its end while it holds its own. */
    void close() {
        Optional<EngineSession> open;
        synchronized (this) {
            hide();
            open = session;
        }
        gate.close();
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
            end = endIn(state);
            end.ifPresent(this::ended);
        }
    }

    @Override
    public void onNotification(Notification notification) {
        // Those that matter change the state.
    }

    private void progressed(EngineState.Progress progress) {
        if (listed.isEmpty() && visit.arrival() instanceof Arrival.Plain) {
            show(new Stage.Connecting(progress));
        }
    }

    private void ended(EngineState state) {
        if (closed || leaving || reconnecting || listed.isEmpty()) {
            return;
        }
        if (LostSession.mayPass(state)) {
            reconnecting = true;
            screen.lost(this, listed.get());
        } else {
            show(new Stage.Troubled(Troubles.ofEnd(state)));
        }
    }

    private static Optional<EngineState> endIn(EngineState state) {
        return state instanceof EngineState.SignInRequired || state instanceof EngineState.Closed
                ? Optional.of(state)
                : Optional.empty();
    }
}
