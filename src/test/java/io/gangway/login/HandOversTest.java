package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.QlikIdentity.Change;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.QlikUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOversTest {

    private static final String PORTAL = "https://portal.example.com";
    private static final Optional<QlikUser> ANNA = Optional.of(new QlikUser("GANGWAY", "anna"));

    private final SettableClock clock = new SettableClock();
    private final Random random = new Random(7);
    private final HandOvers handOvers = new HandOvers(clock, random);
    private final QlikIdentity popup = new QlikIdentity(clock, random);
    private final QlikIdentity frame = new QlikIdentity(clock, random);

    @BeforeEach
    void signInInThePopup() {
        popup.cookies().keep(List.of("sid=annas"));
        popup.keepCsrfToken(Secret.of("token"));
        popup.signedIn(ANNA);
    }

    @Test
    void frameGetsTheSessionOfThePopup() {
        assertThat(handOvers.take(code(), frame, PORTAL)).isTrue();

        assertThat(frame.cookies().header().reveal()).isEqualTo("sid=annas");
        assertThat(frame.csrfToken()).contains(Secret.of("token"));
        assertThat(frame.user()).isEqualTo(ANNA);
    }

    @Test
    void popupKeepsItsSession() {
        handOvers.take(code(), frame, PORTAL);
        frame.forget();

        assertThat(popup.cookies().header().reveal()).isEqualTo("sid=annas");
        assertThat(popup.isSignedIn()).isTrue();
    }

    @Test
    void tabsOfTheFrameAreTold() {
        List<Change> heard = new ArrayList<>();
        frame.whenChanged(heard::add);

        handOvers.take(code(), frame, PORTAL);

        assertThat(heard).containsExactly(Change.SIGNED_IN);
    }

    @Test
    void tabsOfAFrameWhoseOwnSessionIsOverAreToldToo() {
        frame.cookies().keep(List.of("sid=over"));
        frame.signedIn(ANNA);
        List<Change> heard = new ArrayList<>();
        frame.whenChanged(heard::add);

        handOvers.take(code(), frame, PORTAL);

        assertThat(heard).containsExactly(Change.SIGNED_IN);
        assertThat(frame.cookies().header().reveal()).isEqualTo("sid=annas");
    }

    @Test
    void codeCannotBeGuessedAndIsNeverTheSame() {
        assertThat(code().reveal()).matches("[A-Za-z0-9_-]{32}");
        assertThat(code()).isNotEqualTo(code());
    }

    @Test
    void codeWorksOnce() {
        Secret code = code();
        handOvers.take(code, frame, PORTAL);

        assertThat(handOvers.take(code, frame, PORTAL)).isFalse();
    }

    @Test
    void codeWorksForAMinute() {
        Secret code = code();
        clock.pass(Duration.ofSeconds(59));

        assertThat(handOvers.take(code, frame, PORTAL)).isTrue();
    }

    @Test
    void codeIsWorthNothingAfterAMinute() {
        Secret code = code();
        clock.pass(Duration.ofSeconds(60));

        assertThat(handOvers.take(code, frame, PORTAL)).isFalse();
        assertThat(frame.isSignedIn()).isFalse();
    }

    @Test
    void codeForAnotherFrameIsRefusedAndUsedUp() {
        Secret code = code();
        QlikIdentity stranger = new QlikIdentity(clock, random);

        assertThat(handOvers.take(code, stranger, PORTAL)).isFalse();
        assertThat(stranger.isSignedIn()).isFalse();
        assertThat(handOvers.take(code, frame, PORTAL)).isFalse();
    }

    @Test
    void codeForAnotherPortalIsRefused() {
        assertThat(handOvers.take(code(), frame, "https://elsewhere.example.com"))
                .isFalse();
    }

    @Test
    void inventedCodeIsRefused() {
        code();

        assertThat(handOvers.take(Secret.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), frame, PORTAL))
                .isFalse();
    }

    @Test
    void sessionThatWasForgottenMeanwhileIsNotHandedOver() {
        Secret code = code();
        popup.forget();

        assertThat(handOvers.take(code, frame, PORTAL)).isFalse();
    }

    @Test
    void frameOfTheSameBrowserNeedsNoCode() {
        assertThat(handOvers.offer(popup, popup.handOverState(), PORTAL)).isEmpty();
    }

    private Secret code() {
        return handOvers.offer(popup, frame.handOverState(), PORTAL).orElseThrow();
    }
}
