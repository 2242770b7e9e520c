package io.gangway.doctor.diagnosis;

import io.gangway.login.LoginMode;
import io.gangway.qlik.QlikServer;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What Gangway was told to be; rules compare it with what was seen.
 *
 * @param server the Qlik server and virtual proxy
 * @param publicAddress Gangway's own address as browsers know it, where it is known
 * @param allowedHosts hosts besides Qlik's own that its sign-in address may name
 * @param mode how tickets are redeemed
 */
public record SetUp(QlikServer server, Optional<URI> publicAddress, Set<String> allowedHosts, LoginMode mode) {

    public SetUp {
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
