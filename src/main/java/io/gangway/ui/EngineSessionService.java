package io.gangway.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.gangway.catalog.AppPool;
import io.gangway.login.Arrival;
import io.gangway.login.QlikIdentity;
import io.gangway.login.SignInStep;
import io.gangway.login.Visit;
import io.gangway.login.WebTicketSignIn;
import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.qlik.proxy.SignOut;
import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine session of one browser tab, and the only place where background threads meet Vaadin: they set a signal, and
 * the page follows it by push. Lives as long as the tab's UI. Its methods return at once and are called with the session
 * lock held; all waiting happens on virtual threads.
 */
@SpringComponent
@UIScope
class EngineSessionService {

    private static final Logger LOG = LoggerFactory.getLogger(EngineSessionService.class);

    private final WebTicketSignIn signIn;
    private final ProxyClient proxy;
    private final AppPool apps;
    private final InstantSource clock;
    private final QlikIdentity identity;

    private final ValueSignal<Stage> stage = new ValueSignal<>(new Stage.Connecting(EngineState.Progress.HANDSHAKE));
    private final Signal<Stage> readOnlyStage = stage.asReadonly();

    private Optional<Attempt> current = Optional.empty();

    EngineSessionService(
            WebTicketSignIn signIn, ProxyClient proxy, AppPool apps, InstantSource clock, QlikIdentity identity) {
        this.signIn = signIn;
        this.proxy = proxy;
        this.apps = apps;
        this.clock = clock;
        this.identity = identity;
    }

    /** What the tab shows. */
    Signal<Stage> stageSignal() {
        return readOnlyStage;
    }

    /** The tab has come. Moving about in it later is no new arrival, unless it brings a ticket. */
    void arrive(Visit visit) {
        if (current.isEmpty() || !(visit.arrival() instanceof Arrival.Plain)) {
            begin(visit);
        }
    }

    private void begin(Visit visit) {
        closeCurrent();
        Attempt attempt = new Attempt(visit, stage::set);
        current = Optional.of(attempt);
        stage.set(
                visit.arrival() instanceof Arrival.WithTicket
                        ? new Stage.SigningIn()
                        : new Stage.Connecting(EngineState.Progress.HANDSHAKE));
        inBackground("tab", () -> board(attempt));
    }

    /** Tries once more, because the user asked for it; tells whether the tab has got far enough for that. */
    boolean tryAgain() {
        identity.startAfresh();
        Optional<Visit> again = current.map(attempt -> attempt.visit().again());
        again.ifPresent(this::begin);
        return again.isPresent();
    }

    /** Ends all of the user's sessions on the virtual proxy. */
    void signOut() {
        current.ifPresent(attempt -> inBackground("sign-out", () -> signOut(attempt)));
    }

    /** The tab has no trustworthy address to come back to. */
    void refuse(Trouble trouble) {
        stage.set(new Stage.Troubled(trouble));
    }

    @PreDestroy
    void closeCurrent() {
        current.ifPresent(attempt -> inBackground("close", attempt::close));
    }

    private void board(Attempt attempt) {
        try {
            switch (signIn.step(identity, attempt.visit(), attempt)) {
                case SignInStep.SignedIn(var session, var user, var returnTo) -> {
                    attempt.boarded(session);
                    attempt.show(new Stage.Loading(user));
                    load(attempt, session, user, returnTo);
                }
                case SignInStep.GoTo(var loginUri) -> attempt.show(new Stage.Redirecting(loginUri));
                case SignInStep.Stopped(var problem) -> attempt.show(new Stage.Troubled(Troubles.of(problem)));
            }
        } catch (RuntimeException e) {
            LOG.error("A sign-in ended unexpectedly", e);
            attempt.show(new Stage.Troubled(Troubles.OURS));
        }
    }

    private void load(Attempt attempt, EngineSession session, Optional<QlikUser> user, String returnTo) {
        CallOutcome<DocList> outcome = session.docList();
        if (outcome instanceof CallOutcome.Answered<DocList>(var list)) {
            if (list.oddEntries() > 0) {
                LOG.warn("{} entries of the document list could not be read", list.oddEntries());
            }
            Optional<QlikUser> whom = user.or(() -> askForUser(session));
            attempt.list(new Stage.Listed(apps.catalog(list, clock.instant()), whom, returnTo, Optional.empty()));
        } else {
            LOG.warn("The document list did not come: {}", outcome);
            attempt.show(new Stage.Troubled(attempt.endOfSession().orElseGet(() -> Troubles.of(outcome))));
            session.close();
        }
    }

    private static Optional<QlikUser> askForUser(EngineSession session) {
        return session.authenticatedUser() instanceof CallOutcome.Answered<Optional<QlikUser>>(var user)
                ? user
                : Optional.empty();
    }

    private void signOut(Attempt attempt) {
        attempt.leave(true);
        switch (proxy.signOut(identity.cookies(), attempt.visit().userAgent())) {
            case SignOut.Done ignored -> signedOut(attempt);
            case SignOut.Refused(int status) when status == 401 || status / 100 == 3 -> signedOut(attempt);
            case SignOut.Refused(int status) -> {
                LOG.warn("Qlik refused to sign out with status {}", status);
                stay(attempt);
            }
            case SignOut.NotReached ignored -> stay(attempt);
        }
    }

    private void signedOut(Attempt attempt) {
        identity.forget();
        attempt.show(new Stage.Troubled(Troubles.SIGNED_OUT));
        attempt.close();
    }

    private void stay(Attempt attempt) {
        attempt.leave(false);
        if (stage.peek() instanceof Stage.Listed listed) {
            attempt.show(listed.with(Troubles.SIGN_OUT_FAILED));
        }
    }

    private static void inBackground(String name, Runnable work) {
        Thread.ofVirtual().name(name).start(work);
    }
}
