package io.gangway.ui;

import io.gangway.catalog.App;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.Catalog;
import io.gangway.login.Backoff;
import io.gangway.login.LostSession;
import io.gangway.login.QlikIdentity;
import io.gangway.login.SignInProblem;
import io.gangway.login.SignInStep;
import io.gangway.login.WebTicketSignIn;
import io.gangway.login.evidence.Observation;
import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.jsonrpc.CallOutcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes tabs from their arrival to a list, and back to it when the session was lost. Blocks; knows no Vaadin. */
class Boarding {

    private static final Logger LOG = LoggerFactory.getLogger(Boarding.class);

    private final WebTicketSignIn signIn;
    private final AppPool apps;
    private final Enrichment enrichment;
    private final InstantSource clock;
    private final RandomGenerator random;

    Boarding(WebTicketSignIn signIn, AppPool apps, Enrichment enrichment, InstantSource clock, RandomGenerator random) {
        this.signIn = signIn;
        this.apps = apps;
        this.enrichment = enrichment;
        this.clock = clock;
        this.random = random;
    }

    /** Shows the tab its apps, sends it to the sign-in page, or tells it why neither works. */
    void board(QlikIdentity identity, TabSession tab) {
        int signIns = identity.signIns();
        try {
            follow(signIn.step(identity, tab.visit(), tab), identity, tab, signIns);
        } catch (RuntimeException | Error e) {
            LOG.error("A sign-in ended unexpectedly", e);
            tab.show(new Stage.Troubled(Troubles.OURS));
        }
    }

    private void follow(SignInStep step, QlikIdentity identity, TabSession tab, int signIns) {
        switch (step) {
            case SignInStep.SignedIn(var session, var user, var returnTo) -> {
                tab.boarded(session);
                tab.backAt(returnTo);
                if (!isListedFor(user, tab)) {
                    tab.show(new Stage.Loading(user));
                }
                load(identity, tab, session, user).ifPresent(end -> stop(tab, end.trouble(), end.mayPass()));
            }
            case SignInStep.GoTo ignored
            when !tab.isClosed() && identity.hasSignedInSince(signIns) -> {
                identity.nobodyWent();
                board(identity, tab);
            }
            case SignInStep.GoTo(var loginUri) -> {
                if (tab.isClosed()) {
                    identity.nobodyWent();
                }
                tab.show(new Stage.Redirecting(loginUri));
            }
            case SignInStep.SignInNeeded ignored -> {
                tab.show(new Stage.SignInNeeded());
                goOnIfSignedIn(identity, tab, signIns);
            }
            case SignInStep.Stopped(var problem, var returnTo) -> {
                tab.backAt(returnTo);
                boolean mayPass =
                        problem instanceof SignInProblem.NoSession(var closure) && LostSession.mayPass(closure);
                stop(tab, Troubles.of(problem), mayPass);
                goOnIfSignedIn(identity, tab, signIns);
            }
        }
    }

    /** Only a tab that waits for a sign-in hears of one, and this one has just begun to. */
    private static void goOnIfSignedIn(QlikIdentity identity, TabSession tab, int signIns) {
        if (identity.hasSignedInSince(signIns)) {
            tab.signedIn();
        }
    }

    /** What may pass is waited for below the list that the tab began with, if it did. */
    private static void stop(TabSession tab, Trouble trouble, boolean mayPass) {
        if (!mayPass || !tab.reopens()) {
            tab.show(new Stage.Troubled(trouble));
        }
    }

    /** Whether the tab began with a list of the same user's, which then may stay until the new one is there. */
    private static boolean isListedFor(Optional<QlikUser> user, TabSession tab) {
        return tab.listed()
                .filter(list -> user.isPresent() && list.user().equals(user))
                .isPresent();
    }

    /**
     * Opens a lost session again, with the browser's cookie and below the list that it left behind.
     *
     * @param pace waits as long as it is told before each try, and says whether to go on
     */
    void reconnect(QlikIdentity identity, TabSession tab, Stage.Listed stale, Predicate<Duration> pace) {
        Backoff backoff = new Backoff(random);
        tab.reconnecting();
        tab.show(stale.with(new Stage.Reconnecting()));
        for (int attempt = 1; !tab.isClosed(); attempt++) {
            Optional<Duration> wait = backoff.next();
            if (wait.isEmpty() || !pace.test(wait.get())) {
                tab.show(stale.with(new Stage.GivenUp()));
                return;
            }
            identity.evidence().add(new Observation.Reconnecting(attempt));
            int signIns = identity.signIns();
            if (isSettled(identity, tab)) {
                goOnIfSignedIn(identity, tab, signIns);
                return;
            }
        }
    }

    /** Fetches the list once more over the session that is open; while there is none, reconnecting sees to it. */
    void refresh(QlikIdentity identity, TabSession tab) {
        Optional<Stage.Listed> shown = tab.listed();
        Optional<EngineSession> open = tab.openSession();
        if (shown.isPresent() && open.isPresent() && shown.get().link().isOpen()) {
            Catalog before = shown.get().catalog();
            CallOutcome<DocList> outcome = open.get().refreshDocList(entries(before));
            if (outcome instanceof CallOutcome.Answered<DocList>(var list)) {
                Catalog fetched = prepared(fresh(list, tab), tab);
                tab.replace(before, fetched);
            } else {
                LOG.warn("The list was not refreshed: {}", outcome.kind());
            }
        }
    }

    /** A list that has just come, with what was known of its apps while an earlier one was shown. */
    private Catalog fresh(DocList list, TabSession tab) {
        Catalog catalog = apps.catalog(list, clock.instant());
        return tab.listed()
                .map(earlier -> enrichment.carriedOver(earlier.catalog(), catalog))
                .orElse(catalog);
    }

    /** Orders of names take their time at first, which no page has to wait for. */
    private static Catalog prepared(Catalog catalog, TabSession tab) {
        catalog.prepare(tab.locale());
        return catalog;
    }

    /** As the session gave it, unless Qlik lists an app twice: then the whole list is fetched. */
    private static DocList entries(Catalog catalog) {
        return new DocList(catalog.apps().stream().map(App::entry).toList(), 0);
    }

    private boolean isSettled(QlikIdentity identity, TabSession tab) {
        try {
            return switch (signIn.resume(identity, tab.visit(), tab)) {
                case SignInStep.SignedIn(var session, var user, var ignored) -> {
                    tab.boarded(session);
                    Optional<NoList> failure = load(identity, tab, session, user);
                    failure.filter(end -> !end.mayPass()).ifPresent(end -> tab.show(new Stage.Troubled(end.trouble())));
                    yield failure.map(end -> !end.mayPass()).orElse(true);
                }
                case SignInStep.Stopped(SignInProblem.NoSession(var closure), var ignored)
                when LostSession.mayPass(closure) -> false;
                case SignInStep.Stopped(var problem, var ignored) -> {
                    tab.show(new Stage.Troubled(Troubles.of(problem)));
                    yield true;
                }
                case SignInStep.GoTo ignored -> gone(tab);
                case SignInStep.SignInNeeded ignored -> gone(tab);
            };
        } catch (RuntimeException e) {
            LOG.error("A session could not be opened again", e);
            return false;
        }
    }

    private static boolean gone(TabSession tab) {
        tab.show(new Stage.Troubled(Troubles.SESSION_GONE));
        return true;
    }

    /** Shows the list; where it does not come, closes the session and tells why. */
    private Optional<NoList> load(
            QlikIdentity identity, TabSession tab, EngineSession session, Optional<QlikUser> user) {
        CallOutcome<DocList> outcome = session.docList();
        if (outcome instanceof CallOutcome.Answered<DocList>(var list)) {
            if (list.oddEntries() > 0) {
                LOG.warn("{} entries of the document list could not be read", list.oddEntries());
            }
            Optional<QlikUser> whom = user.or(() -> askForUser(session));
            Catalog catalog = prepared(fresh(list, tab), tab);
            tab.list(new Stage.Listed(catalog, whom, new Stage.Open()));
            tab.replace(
                    catalog,
                    prepared(enrichment.of(catalog, identity, tab.visit().userAgent()), tab));
            return Optional.empty();
        }
        if (!tab.isClosed()) {
            // A closed tab takes its session with it: that is no news.
            LOG.warn("The document list did not come: {}", outcome.kind());
        }
        NoList end = tab.endOfSession()
                .map(state -> new NoList(Troubles.ofEnd(state), LostSession.mayPass(state)))
                .orElseGet(() -> new NoList(Troubles.of(outcome), LostSession.mayPass(outcome)));
        session.close();
        return Optional.of(end);
    }

    private static Optional<QlikUser> askForUser(EngineSession session) {
        return session.authenticatedUser() instanceof CallOutcome.Answered<Optional<QlikUser>>(var user)
                ? user
                : Optional.empty();
    }

    /** Why there is no list, and whether that may pass by itself. */
    private record NoList(Trouble trouble, boolean mayPass) {}
}
