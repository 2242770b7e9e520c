package io.gangway.ui;

import io.gangway.login.QlikIdentity;
import io.gangway.login.QlikSignOut;
import io.gangway.qlik.proxy.SignOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs the user of a tab out of Qlik, or keeps the list and tells why not. Blocks; knows no Vaadin. */
final class Leaving {

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private final QlikSignOut signOut;

    Leaving(QlikSignOut signOut) {
        this.signOut = signOut;
    }

    void signOut(QlikIdentity identity, TabSession tab) {
        tab.leave(true);
        switch (signOut.of(identity, tab.visit().userAgent())) {
            case SignOut.Done ignored -> left(identity, tab);
            case SignOut.Refused(int status) when isUnknownSession(status) -> left(identity, tab);
            case SignOut.Refused(int status) -> {
                LOG.warn("Qlik refused to sign out with status {}", status);
                stay(tab);
            }
            case SignOut.NotReached ignored -> stay(tab);
        }
    }

    /** Qlik asks for a sign-in: what was to be ended is over already. */
    private static boolean isUnknownSession(int status) {
        return status == 401 || status / 100 == 3;
    }

    private static void left(QlikIdentity identity, TabSession tab) {
        identity.signedOutOfQlik();
        tab.showLast(new Stage.Troubled(Troubles.SIGNED_OUT));
        tab.close();
    }

    private static void stay(TabSession tab) {
        tab.leave(false);
        tab.listed().ifPresent(listed -> tab.show(listed.with(new Stage.Complaint(Troubles.SIGN_OUT_FAILED))));
    }
}
