package io.gangway.login;

import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.qlik.proxy.Exchange;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.qlik.proxy.SignOut;

/** Ends all of a user's sessions on the virtual proxy, on behalf of one browser. Blocks. */
public final class QlikSignOut {

    private final ProxyClient proxy;

    public QlikSignOut(ProxyClient proxy) {
        this.proxy = proxy;
    }

    /** @param userAgent as the browser sent it; empty where there is no browser any more */
    public SignOut of(QlikIdentity identity, String userAgent) {
        Exchange exchange = proxy.signOut(identity.cookies(), userAgent, identity.csrfToken());
        identity.evidence().add(new Observation.Asked(Purpose.SIGN_OUT, exchange));
        return SignOut.of(exchange);
    }
}
