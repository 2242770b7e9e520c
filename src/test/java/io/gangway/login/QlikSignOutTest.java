package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.evidence.Evidence;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.qlik.proxy.SignOut;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QlikSignOutTest {

    private final ScriptedProxy proxy = new ScriptedProxy();
    private final QlikIdentity identity = new QlikIdentity(new SettableClock(), new Random(7));

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    @Test
    void signOutIsNoted() {
        proxy.answers(ScriptedProxy.USER, 204);

        assertThat(new QlikSignOut(proxy.client()).of(identity, "Firefox")).isEqualTo(new SignOut.Done());
        assertThat(identity.evidence().timeline())
                .extracting(Evidence.Timed::observation)
                .singleElement()
                .isInstanceOfSatisfying(Observation.Asked.class, asked -> assertThat(asked.purpose())
                        .isEqualTo(Purpose.SIGN_OUT));
    }

    @Test
    void refusedSignOutTellsItsStatus() {
        proxy.answers(ScriptedProxy.USER, 403);

        assertThat(new QlikSignOut(proxy.client()).of(identity, "Firefox")).isEqualTo(new SignOut.Refused(403));
    }
}
