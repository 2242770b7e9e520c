package io.gangway.doctor.diagnosis;

import io.gangway.login.LoginMode;
import io.gangway.login.evidence.Observation.Credentials;
import io.gangway.login.evidence.Observation.Result;
import io.gangway.qlik.QlikServer;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** What many tests need. */
final class Samples {

    static final String LOGIN_URI = "https://sense.example.com/internal_forms_authentication/?targetId=1";
    static final String T1 = "aaaaaaaaa1";
    static final String T2 = "aaaaaaaaa2";
    static final String S1 = "bbbbbbbbb1";
    static final String S2 = "bbbbbbbbb2";

    private Samples() {}

    static SetUp setUp() {
        return setUp("https://sense.example.com");
    }

    static SetUp setUp(String qlik) {
        return new SetUp(
                QlikServer.parse(qlik),
                Optional.of(URI.create("https://apps.example.com/")),
                Set.of("idp.example.com"),
                LoginMode.AUTO);
    }

    /** A sign-in in which nothing goes wrong. */
    static Timeline goodSignIn() {
        return new Timeline()
                .seen(true, false)
                .goesToSignIn(S1)
                .seen(true, false)
                .cameBack(T1, S1)
                .probed(404)
                .connected(Credentials.TICKET, Timeline.ANNA)
                .redeemed(T1, Result.ACCEPTED, 20, 1);
    }
}
