package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.QlikIdentity.Change;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.QlikUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QlikIdentityTest {

    private static final Optional<QlikUser> ANNA = Optional.of(new QlikUser("GANGWAY", "anna"));

    private final QlikIdentity identity = new QlikIdentity(new SettableClock(), new Random(7));

    @Test
    void refusalForgetsWhatQlikDidNotKnow() {
        identity.cookies().keep(List.of("sid=old"));
        identity.keepCsrfToken(Secret.of("old"));
        identity.signedIn(ANNA);

        assertThat(identity.refused(identity.known())).isTrue();

        assertThat(identity.cookies().isEmpty()).isTrue();
        assertThat(identity.csrfToken()).isEmpty();
        assertThat(identity.user()).isEmpty();
        assertThat(identity.isSignedIn()).isFalse();
    }

    @Test
    void refusalOfWhatWasKnownBeforeAnotherTabSignedInForgetsNothing() {
        identity.cookies().keep(List.of("sid=old"));
        ProxySession.Known before = identity.known();
        identity.cookies().keep(List.of("sid=new"));
        identity.keepCsrfToken(Secret.of("new"));
        identity.signedIn(ANNA);

        assertThat(identity.refused(before)).isFalse();

        assertThat(identity.cookies().header().reveal()).isEqualTo("sid=new");
        assertThat(identity.csrfToken()).contains(Secret.of("new"));
        assertThat(identity.user()).isEqualTo(ANNA);
    }

    @Test
    void refusalLeavesTheTokenThatAnotherTabHasJustGot() {
        ProxySession.Known before = identity.known();
        identity.cookies().keep(List.of("sid=new"));
        identity.keepCsrfToken(Secret.of("new"));

        identity.refused(before);

        assertThat(identity.csrfToken()).contains(Secret.of("new"));
        assertThat(identity.cookies().names()).containsExactly("sid");
    }

    @Test
    void tabThatCannotFollowKeepsNoOtherFromIt() {
        List<Change> heard = new ArrayList<>();
        for (int tab = 0; tab < 4; tab++) {
            identity.whenChanged(change -> {
                heard.add(change);
                throw new IllegalStateException("on purpose");
            });
        }

        identity.signedIn(ANNA);

        assertThat(heard).hasSize(4).containsOnly(Change.SIGNED_IN);
    }
}
