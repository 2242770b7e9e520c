package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import io.gangway.login.QlikIdentity;
import io.gangway.login.QlikSignOut;
import io.gangway.login.SignInProblem;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Credentials;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which cause stands on the page of a trouble. */
class ExplanationsTest extends WithoutBrowser {
    private final QlikIdentity identity = new QlikIdentity(InstantSource.system(), new SecureRandom());

    @Autowired
    private ApplicationContext beans;

    private EngineSessionService service;

    /** A tab of its own, beside the one that the test's page has opened. */
    @BeforeEach
    void openTab() {
        service = new EngineSessionService(
                beans.getBean(Boarding.class),
                beans.getBean(QlikSignOut.class),
                Browser.as(identity, beans.getBean(Boarding.class), InstantSource.system(), Thread::sleep),
                InstantSource.system());
    }

    @Test
    void troubleIsExplainedByWhatHadBeenSeenWhenItArose() {
        service.refuse(new SignInProblem.CookiesBlocked());

        // Another tab of the browser gets in.
        identity.evidence()
                .add(new Observation.SocketSettled(
                        Credentials.COOKIE,
                        new EngineState.Connected(Optional.empty(), EngineState.Start.ATTACHED),
                        Duration.ofMillis(20)));

        assertThat(cause()).contains("own-cookie-lost");
    }

    @Test
    void reportTellsHowManySessionsWereOpened() {
        identity.evidence().add(new Observation.ProxySessionOpened(3));
        service.refuse(new SignInProblem.NotStartedHere());

        assertThat(explanation().getElement().getTextRecursively())
                .contains("3 opened for this browser so far; a user has five at once");
    }

    @Test
    void causeThatSaysTheSameAsTheTroubleIsNotToldTwice() {
        service.refuse(new SignInProblem.CookiesBlocked());

        assertThat(words())
                .contains("What to do", "Allow cookies for")
                .doesNotContain("Most likely:", "Cause:", "your browser did not bring the cookie");
    }

    @Test
    void causeThatWasSeenIsNotCalledLikely() {
        identity.evidence()
                .add(new Observation.SocketSettled(
                        Credentials.COOKIE,
                        new EngineState.Closed(new Closure.NotOpened(new HandshakeFailure.Refused(400))),
                        Duration.ofMillis(20)));
        service.refuse(new SignInProblem.SessionNotKnown());

        assertThat(words()).contains("Cause: The virtual proxy is not linked").doesNotContain("Most likely:");
    }

    @Test
    void causeThatOnlyFitsIsCalledLikely() {
        service.refuse(new SignInProblem.SignInElsewhere());
        service.refuse(new SignInProblem.TicketRefused());

        assertThat(words()).contains("Most likely: ").doesNotContain("Cause: ");
    }

    /** What is in sight of the cause. */
    private String words() {
        return explanation()
                .getChildren()
                .filter(part -> part.getElement().hasAttribute("data-cause"))
                .map(part -> part.getElement().getTextRecursively())
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> cause() {
        return explanation()
                .getChildren()
                .map(part -> part.getElement().getAttribute("data-cause"))
                .filter(cause -> cause != null)
                .findFirst();
    }

    private Component explanation() {
        Stage stage = service.stageSignal().peek();
        assertThat(stage).isInstanceOf(Stage.Troubled.class);
        return beans.getBean(Explanations.class).of((Stage.Troubled) stage).orElseThrow();
    }
}
