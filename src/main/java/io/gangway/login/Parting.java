package io.gangway.login;

import io.gangway.qlik.proxy.ProxyClient;

/**
 * What becomes of the user's sessions at Qlik when the browser's own session at Gangway ends: nothing, or a sign-out, which
 * ends all of the user's sessions on the virtual proxy.
 */
public final class Parting {

    private final ProxyClient proxy;
    private final boolean signsOut;

    public Parting(ProxyClient proxy, boolean signsOut) {
        this.proxy = proxy;
        this.signsOut = signsOut;
    }

    /** From now on the end of this browser's session has its consequence. */
    public void watch(QlikIdentity identity) {
        identity.whenChanged(change -> {
            if (change == QlikIdentity.Change.ENDED && signsOut && identity.isSignedIn()) {
                Thread.ofVirtual().name("parting").start(() -> signOut(identity));
            }
        });
    }

    private void signOut(QlikIdentity identity) {
        // Which browser it was makes no difference to an end.
        proxy.signOut(identity.cookies(), "", identity.csrfToken());
    }
}
