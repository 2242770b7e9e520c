package io.gangway.login;

import io.gangway.login.evidence.Observation;
import io.gangway.qlik.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Sends browsers to Qlik's sign-in page, unless its address is not to be trusted, it would go round in circles, or the tab
 * is a frame.
 */
final class Departure {

    private final LoginAddress loginAddress;

    Departure(LoginAddress loginAddress) {
        this.loginAddress = loginAddress;
    }

    /**
     * @param loginUri as Qlik named it
     * @param state by which the return is known again
     * @param returnTo what the tab showed, to be shown again
     */
    SignInStep toSignIn(Tab tab, Optional<String> loginUri, String state, String returnTo) {
        return switch (loginAddress.check(loginUri)) {
            case LoginAddress.Allowed(var uri) ->
                tab.visit().framed() ? new SignInStep.SignInNeeded() : go(tab, uri, state, returnTo);
            case LoginAddress.ForeignHost(var host) -> {
                tab.note(new Observation.ForeignSignIn(host));
                yield new SignInStep.Stopped(new SignInProblem.ForeignLoginHost(host));
            }
            case LoginAddress.Unreadable ignored -> new SignInStep.Stopped(new SignInProblem.NoLoginAddress());
            case LoginAddress.Missing ignored -> new SignInStep.Stopped(new SignInProblem.NoLoginAddress());
        };
    }

    private static SignInStep go(Tab tab, URI loginUri, String state, String returnTo) {
        return switch (tab.identity().loopGuard().mayGo(tab.came(), tab.isReturn())) {
            case GO -> leave(tab, loginUri, state, returnTo);
            case ANOTHER_TAB_HAS_GONE -> new SignInStep.Stopped(new SignInProblem.SignInElsewhere());
            case ENOUGH -> new SignInStep.Stopped(new SignInProblem.TooManyRounds());
        };
    }

    private static SignInStep leave(Tab tab, URI loginUri, String state, String returnTo) {
        tab.identity().pendingSignIns().remember(state, returnTo);
        tab.note(new Observation.SentToSignIn(
                loginUri.getScheme(),
                loginUri.getHost(),
                loginUri.getPort(),
                loginUri.getRawPath(),
                Secret.fingerprintOf(state)));
        return new SignInStep.GoTo(loginUri);
    }
}
