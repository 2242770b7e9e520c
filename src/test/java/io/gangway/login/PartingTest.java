package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.evidence.Evidence;
import io.gangway.login.evidence.Observation;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the end of a browser's session at Gangway brings about at Qlik. */
class PartingTest {

    private final ScriptedProxy proxy = new ScriptedProxy();
    private final QlikIdentity identity = new QlikIdentity(new SettableClock(), new Random(7));

    @BeforeEach
    void letQlikAgree() {
        proxy.answers(ScriptedProxy.USER, 204);
    }

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    @Test
    void endOfASessionSignsTheUserOutWhereThatIsWanted() {
        identity.signedIn(Optional.empty());

        end(true);

        assertThat(identity.evidence().timeline())
                .extracting(Evidence.Timed::observation)
                .hasAtLeastOneElementOfType(Observation.Asked.class);
    }

    @Test
    void endOfASessionLeavesQlikAloneOtherwise() {
        identity.signedIn(Optional.empty());

        end(false);

        assertThat(identity.evidence().timeline()).isEmpty();
    }

    @Test
    void browserThatNeverSignedInHasNothingToEnd() {
        end(true);

        assertThat(identity.evidence().timeline()).isEmpty();
    }

    @Test
    void sessionThatAFrameHasTakenOverIsNotEnded() {
        identity.signedIn(Optional.empty());
        QlikIdentity frame = new QlikIdentity(new SettableClock(), new Random(8));
        frame.adopt(identity);
        Parting parting = parting(true);
        parting.watch(frame);
        parting.watch(identity);

        identity.end();

        assertThat(identity.evidence().timeline()).isEmpty();
    }

    @Test
    void lastOfThoseThatShareASessionEndsIt() {
        identity.signedIn(Optional.empty());
        QlikIdentity frame = new QlikIdentity(new SettableClock(), new Random(8));
        frame.adopt(identity);
        Parting parting = parting(true);
        parting.watch(frame);
        parting.watch(identity);

        frame.end();
        identity.end();

        assertThat(identity.evidence().timeline())
                .extracting(Evidence.Timed::observation)
                .hasAtLeastOneElementOfType(Observation.Asked.class);
    }

    private Parting parting(boolean signsOut) {
        return new Parting(new QlikSignOut(proxy.client()), signsOut, Runnable::run);
    }

    private void end(boolean signsOut) {
        parting(signsOut).watch(identity);
        identity.end();
    }
}
