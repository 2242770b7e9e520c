package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.gangway.login.Arrival;
import io.gangway.login.QlikIdentity;
import io.gangway.login.QlikSignOut;
import io.gangway.login.SignInProblem;
import io.gangway.login.Visit;
import io.gangway.login.evidence.Observation;
import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine session of one browser tab, and the only place where background threads meet Vaadin: they set the stage, and
 * the page follows it by push. Lives as long as the tab's UI. Its methods return at once and may be called with the session
 * lock held; all waiting happens on virtual threads.
 */
@SpringComponent
@UIScope
class EngineSessionService {

    private static final Logger LOG = LoggerFactory.getLogger(EngineSessionService.class);

    private final Boarding boarding;
    private final Leaving leaving;
    private final QlikIdentity identity;
    private final QlikIdentity.Registration registration;
    private final KeepAlive keepAlive;
    private final BrowserLists lists;
    private final EarlyBoarding early;

    private final TabSignal<Stage> stage = new TabSignal<>(UI.getCurrent(), Stage.atFirst(new Arrival.Plain()));

    private Optional<TabSession> current = Optional.empty();
    private String view = "";
    /** The view that it came with. */
    private String firstView = "";

    private Locale locale = Locale.ENGLISH;
    private boolean visible = true;
    private boolean ended;
    private volatile boolean missedHandOver;

    EngineSessionService(Boarding boarding, QlikSignOut signOut, Browser browser, InstantSource clock) {
        this.boarding = boarding;
        this.leaving = new Leaving(signOut);
        this.identity = browser.identity();
        this.lists = browser.lists();
        this.early = browser.early();
        this.keepAlive = new KeepAlive(clock);
        this.registration = identity.whenChanged(this::followOtherTab);
    }

    /** What the tab shows. */
    Signal<Stage> stageSignal() {
        return stage.followed();
    }

    /** The tab has come. Moving about in it later is no new arrival, unless it brings a ticket. */
    synchronized void arrive(Visit visit, Locale readersLocale) {
        locale = readersLocale;
        view = visit.returnTo();
        if (current.isEmpty() || !(visit.arrival() instanceof Arrival.Plain)) {
            begin(visit);
        }
    }

    /** What the tab's request told about its browser, for the evidence. */
    void seen(boolean ownCookie, boolean embedded) {
        identity.evidence().add(new Observation.BrowserSeen(ownCookie, embedded));
    }

    /** The tab cannot be served at all. */
    void refuse(Trouble trouble) {
        show(new Stage.Troubled(trouble));
    }

    /** The tab cannot be signed in at all. */
    void refuse(SignInProblem problem) {
        identity.evidence().add(new Observation.Stopped(problem.getClass().getSimpleName()));
        refuse(Troubles.of(problem));
    }

    /** Tries once more, because the user asked for it; tells whether the tab has got far enough for that. */
    synchronized boolean tryAgain() {
        identity.startAfresh();
        comeAgain();
        return current.isPresent();
    }

    /** Another window has signed the browser in for this tab. */
    synchronized void signedInElsewhere() {
        followOtherTab(QlikIdentity.Change.SIGNED_IN);
    }

    /** Another window has signed in for this tab, but too late, or for another one. Told where the tab cannot do without. */
    synchronized void notHandedOver() {
        missedHandOver = true;
        if (stage.peek().waitsForSignIn()) {
            refuse(Troubles.NOT_HANDED_OVER);
        }
    }

    /** Opens a session that was given up, or does not wait for the next try. */
    synchronized void reconnectNow() {
        if (stage.peek() instanceof Stage.Listed listed && listed.link() instanceof Stage.GivenUp) {
            current.ifPresent(tab -> {
                // At once: a second click comes before the thread does.
                tab.show(listed.with(new Stage.Reconnecting()));
                reconnect(tab, listed);
            });
        } else {
            current.ifPresent(tab -> tab.gate().hurry());
        }
    }

    /** Fetches the list anew, below the one on screen. */
    synchronized void refresh() {
        current.ifPresent(tab -> inBackground("refresh", () -> boarding.refresh(identity, tab)));
    }

    /** What the tab is to show of its list, as the query of its address. */
    synchronized String view() {
        return view;
    }

    /** The user has searched or sorted; a sign-in comes back to this view. */
    synchronized void viewChanged(String query) {
        view = query;
        if (keepAlive.isDue()) {
            current.ifPresent(tab -> inBackground("keep-alive", tab::keepAlive));
        }
    }

    /** Not where somebody has asked for another view meanwhile. */
    private synchronized void comeBackTo(String earlier) {
        if (view.equals(firstView)) {
            view = earlier;
        }
    }

    /** Nothing is reconnected while nobody looks: a tab left open must not keep a Qlik session for ever. */
    synchronized void visible(boolean isVisible) {
        visible = isVisible;
        current.ifPresent(tab -> tab.gate().setOpen(isVisible));
    }

    /** Ends all of the user's sessions on the virtual proxy. */
    synchronized void signOut() {
        current.ifPresent(tab -> inBackground("sign-out", () -> leaving.signOut(identity, tab)));
    }

    /** Makes Gangway forget this browser, in all its tabs; its session at Qlik lives on until it times out. */
    void forgetMe() {
        identity.forget();
    }

    @PreDestroy
    synchronized void end() {
        ended = true;
        registration.end();
        lists.close(this);
        closeCurrent();
    }

    private void show(Stage next) {
        lists.show(this, next);
        stage.set(
                next instanceof Stage.Troubled troubled
                        ? new Stage.Troubled(
                                troubled.trouble(), identity.evidence().timeline())
                        : next);
        if (missedHandOver && next instanceof Stage.SignInNeeded) {
            refuse(Troubles.NOT_HANDED_OVER);
        }
    }

    private void begin(Visit visit) {
        if (ended) {
            return;
        }
        missedHandOver = false;
        firstView = visit.returnTo();
        closeCurrent();
        Page page = new Page();
        Optional<TabSession> begun = early.takeOver(visit, page);
        TabSession tab = begun.orElseGet(() -> new TabSession(visit, locale, page));
        tab.gate().setOpen(visible);
        current = Optional.of(tab);
        if (begun.isEmpty()) {
            board(tab);
        }
    }

    private void board(TabSession tab) {
        Arrival arrival = tab.visit().arrival();
        Optional<Stage.Listed> earlier = arrival instanceof Arrival.WithTicket ? Optional.empty() : lists.last();
        earlier.ifPresentOrElse(tab::beginWith, () -> show(Stage.atFirst(arrival)));
        inBackground("tab", () -> boarding.board(identity, tab));
    }

    private void reconnect(TabSession tab, Stage.Listed stale) {
        inBackground("reconnect", () -> boarding.reconnect(identity, tab, stale, tab.gate()::passes));
    }

    private void comeAgain() {
        current.map(tab -> tab.visit().again(view)).ifPresent(this::begin);
    }

    private void closeCurrent() {
        current.ifPresent(tab -> {
            tab.hide();
            inBackground("close", tab::close);
        });
    }

    /** All tabs of a browser share one sign-in: whichever waits for one goes on, and none keeps what was forgotten. */
    private synchronized void followOtherTab(QlikIdentity.Change change) {
        switch (change) {
            case SIGNED_IN -> {
                if (stage.peek().waitsForSignIn()) {
                    comeAgain();
                }
            }
            case FORGOTTEN -> {
                closeCurrent();
                show(new Stage.Troubled(Troubles.FORGOTTEN));
            }
            case ENDED -> {}
        }
    }

    /** Whatever goes wrong there, the tab does not wait for it for ever. */
    private void inBackground(String name, Runnable work) {
        Thread.ofVirtual().name(name).start(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.error("Background work for a tab ended unexpectedly: {}", name, e);
                show(new Stage.Troubled(Troubles.OURS));
            }
        });
    }

    /** The tab's page. */
    private final class Page implements Screen {

        @Override
        public void show(Stage next) {
            EngineSessionService.this.show(next);
        }

        @Override
        public void backAt(String earlier) {
            comeBackTo(earlier);
        }

        /** Later: a tab that has just been taken over is not this page's yet. */
        @Override
        public void signedIn() {
            inBackground("signed-in", EngineSessionService.this::signedInElsewhere);
        }

        @Override
        public void lost(TabSession tab, Stage.Listed stale) {
            reconnect(tab, stale);
        }
    }
}
