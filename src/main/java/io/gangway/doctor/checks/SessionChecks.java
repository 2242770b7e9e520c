package io.gangway.doctor.checks;

import io.gangway.doctor.checks.CookieWitness.Seen;
import io.gangway.login.SignInStep;
import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.proxy.UserReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a session is good for, once it is there. Tells counts and times, and nothing of the user or the apps. */
final class SessionChecks {

    private SessionChecks() {}

    static Found cookie(CookieWitness witness, boolean https) {
        List<Seen> all = witness.cookies();
        List<Seen> sessions = all.stream().filter(Seen::looksLikeASession).toList();
        return Found.of(outcome(sessions.isEmpty() ? all : sessions, https)).with("cookies", witness.words());
    }

    private static Outcome outcome(List<Seen> cookies, boolean https) {
        if (cookies.isEmpty()) {
            return Outcome.SESSION_COOKIE_NONE;
        }
        if (https && !cookies.stream().allMatch(cookie -> cookie.has("Secure"))) {
            return Outcome.SESSION_COOKIE_NOT_SECURE;
        }
        return cookies.stream().allMatch(cookie -> cookie.has("HttpOnly"))
                ? Outcome.SESSION_COOKIE_SET
                : Outcome.SESSION_COOKIE_NOT_HTTP_ONLY;
    }

    static Found validation(UserReply reply) {
        boolean known = reply.session() instanceof UserReply.Active;
        return Found.of(known ? Outcome.VALIDATION_KNOWN : Outcome.VALIDATION_UNKNOWN)
                .took(reply.exchange().took());
    }

    static Found engine(Optional<SignInStep> outcome) {
        return timed(outcome, session -> switch (session.engineVersion()) {
            case CallOutcome.Answered<String>(var version) ->
                Found.of(Outcome.ENGINE_ANSWERS).with("version", version);
            case CallOutcome<String> failed ->
                Found.of(Outcome.ENGINE_DOES_NOT_ANSWER).with("why", Words.of(failed));
        });
    }

    static Found appList(Optional<SignInStep> outcome) {
        return timed(outcome, session -> switch (session.docList()) {
            case CallOutcome.Answered<?>(DocList list) ->
                Found.of(list.entries().isEmpty() ? Outcome.APP_LIST_EMPTY : Outcome.APP_LIST_SOME)
                        .with("count", list.entries().size());
            case CallOutcome<?> failed -> Found.of(Outcome.APP_LIST_NONE).with("why", Words.of(failed));
        });
    }

    private static Found timed(Optional<SignInStep> outcome, Function<EngineSession, Found> ask) {
        EngineSession session = outcome.filter(SignInStep.SignedIn.class::isInstance)
                .map(SignInStep.SignedIn.class::cast)
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"))
                .session();
        long start = System.nanoTime();
        Found finding = ask.apply(session);
        return finding.took(Duration.ofNanos(System.nanoTime() - start));
    }
}
