package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.gangway.catalog.AppPool;
import io.gangway.login.SignInProblem;
import io.gangway.qlik.engine.EngineState.Progress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands on the page where no list does. */
class StagePanelTest extends WithoutBrowser {
    private final AtomicInteger remedies = new AtomicInteger();

    private StagePanel panel;

    @BeforeEach
    void panelOnPage() {
        panel = attached(new StagePanel(SERVER, () -> remedies.incrementAndGet() > 0, trouble -> Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void connectingNamesTheServerAndWhatIsWaitedFor(Progress progress) {
        panel.show(new Stage.Connecting(progress));

        assertThat(title()).isEqualTo("Connecting to 127.0.0.1");
        assertThat(paragraphs())
                .singleElement()
                .asString()
                .startsWith(progress == Progress.ENGINE ? "Qlik" : "Waiting");
        assertThat(panel.getElement().getAttribute("role")).isEqualTo("status");
    }

    @Test
    void onlyWhatTheUserDidNotWantIsAWarning() {
        panel.show(new Stage.Troubled(Troubles.SIGNED_OUT_ELSEWHERE));
        assertThat(panel.hasClassName("in-trouble")).isFalse();

        panel.show(new Stage.Troubled(Troubles.SESSION_GONE));
        assertThat(panel.hasClassName("in-trouble")).isTrue();
    }

    @Test
    void pageIsOpenedAnewWhereItCannotTryAgain() {
        StagePanel stuck = attached(new StagePanel(SERVER, () -> false, trouble -> Optional.empty()));
        stuck.show(new Stage.Troubled(Troubles.OURS));
        UI before = UI.getCurrent();

        find(Button.class, stuck).withId("remedy").single().click();

        assertThat(UI.getCurrent()).isNotSameAs(before);
    }

    @Test
    void frameOffersASignInThatItsScriptOpens() {
        panel.frame();
        panel.show(new Stage.SignInNeeded());

        assertThat(panel.getElement().getTextRecursively()).startsWith("Your Qlik Sense apps");
        assertThat(byId(Button.class, "frame-sign-in").getText()).isEqualTo("Sign in");
    }

    @Test
    void troubleThatASignInMendsOffersTheSameInAFrame() {
        panel.frame();
        panel.show(new Stage.Troubled(Troubles.SESSION_GONE));

        assertThat(byId(Button.class, "frame-sign-in").getText()).isEqualTo("Sign in again");
        assertThat(find(Button.class, panel).withId("remedy").all()).isEmpty();
    }

    @Test
    void progressChangesTheWordsAndKeepsTheParagraph() {
        panel.show(new Stage.Connecting(Progress.HANDSHAKE));
        Paragraph words = find(Paragraph.class, panel).single();

        panel.show(new Stage.Connecting(Progress.ENGINE));

        assertThat(find(Paragraph.class, panel).single()).isSameAs(words);
        assertThat(words.getText()).isEqualTo("Qlik Sense knows you. Waiting for its engine.");
    }

    @Test
    void connectingAgainAfterATroubleShowsNothingOfTheTrouble() {
        panel.show(new Stage.Connecting(Progress.HANDSHAKE));
        panel.show(new Stage.Troubled(Troubles.SESSION_GONE));

        panel.show(new Stage.Connecting(Progress.HANDSHAKE));

        assertThat(title()).isEqualTo("Connecting to 127.0.0.1");
        assertThat(find(Button.class, panel).exists()).isFalse();
        assertThat(panel.hasClassName("in-trouble")).isFalse();
    }

    @Test
    void nothingIsLeftOfTheWayOnceTheListIsThere() {
        panel.show(new Stage.Connecting(Progress.ENGINE));

        panel.show(new Stage.Listed(AppPool.EMPTY, Optional.empty(), new Stage.Open()));

        assertThat(panel.getChildren()).isEmpty();
    }

    @Test
    void signingInSaysSo() {
        panel.show(new Stage.SigningIn());

        assertThat(title()).isEqualTo("Signing you in");
    }

    @Test
    void redirectingOffersTheWayOnFoot() {
        panel.show(new Stage.Redirecting(URI.create("https://idp.example.com/login?targetId=1")));

        assertThat(title()).isEqualTo("Taking you to the sign-in page of idp.example.com");
        assertThat(find(Anchor.class, panel).single().getHref()).isEqualTo("https://idp.example.com/login?targetId=1");
    }

    @Test
    void loadingSaysWhatIsFetched() {
        panel.show(new Stage.Loading(Optional.empty()));

        assertThat(title()).isEqualTo("Fetching your apps");
    }

    @Test
    void troubleHasTitleReasonAdviceAndAButtonThatActs() {
        panel.show(new Stage.Troubled(Troubles.of(new SignInProblem.ForeignLoginHost("evil.example"))));

        assertThat(title()).isEqualTo("The sign-in page is on a host that Gangway does not trust");
        assertThat(paragraphs())
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("evil.example", "gangway.login.allowed-hosts"),
                        advice -> assertThat(advice).contains("administrator"));
        assertThat(panel.getElement().getAttribute("role")).isEqualTo("alert");

        test(find(Button.class, panel).single()).click();

        assertThat(remedies).hasValue(1);
    }

    private String title() {
        return find(H2.class, panel).single().getText();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class, panel).all().stream()
                .map(Paragraph::getText)
                .toList();
    }
}
