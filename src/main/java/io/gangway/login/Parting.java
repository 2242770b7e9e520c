package io.gangway.login;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * What becomes of the user's sessions at Qlik when the browser's own session at Gangway ends: nothing, or a sign-out, which
 * ends all of the user's sessions on the virtual proxy. The last of those that share a session at Qlik ends it.
 */
public final class Parting {

    private final QlikSignOut signOut;
    private final boolean signsOut;
    private final Executor background;
    private final Set<QlikIdentity> present = ConcurrentHashMap.newKeySet();

    /** @param background does the waiting: a session must not be held up in its end */
    public Parting(QlikSignOut signOut, boolean signsOut, Executor background) {
        this.signOut = signOut;
        this.signsOut = signsOut;
        this.background = background;
    }

    /** From now on the end of this browser's session has its consequence. */
    public void watch(QlikIdentity identity) {
        present.add(identity);
        identity.whenChanged(change -> {
            if (change == QlikIdentity.Change.ENDED) {
                present.remove(identity);
                if (signsOut && identity.isSignedIn() && present.stream().noneMatch(identity::sharesSessionWith)) {
                    // Which browser it was makes no difference to an end.
                    background.execute(() -> signOut.of(identity, ""));
                }
            }
        });
    }
}
