package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The routes: the one page, and those that stand in for it. */
class AppsViewTest extends WithoutBrowser {
    private static final int MOST_WAITS = 200;

    @Test
    void unreachableServerIsNamedWithHostAndPort() {
        navigate(AppsView.class);
        awaitTitle("The Qlik Sense server cannot be reached");

        assertThat(text()).contains("127.0.0.1, port 1", "Try again").doesNotContain("Exception");
    }

    @Test
    void tryAgainComesToTheSameEndWithoutLeavingThePage() {
        navigate(AppsView.class);
        awaitTitle("The Qlik Sense server cannot be reached");

        test(byId(Button.class, "remedy")).click();
        awaitTitle("The Qlik Sense server cannot be reached");
    }

    @Test
    void unsolicitedTicketIsExplainedWithoutAskingTheServer() {
        UI.getCurrent().navigate(AppsView.class, QueryParameters.of("qlikTicket", "0123456789abcdef"));

        awaitTitle("This sign-in was not started here");
    }

    @Test
    void unknownPageOffersTheWayToTheApps() {
        UI.getCurrent().navigate("no/such/page");

        assertThat(find(NotFoundView.class).single()).isNotNull();
        assertThat(find(H1.class).single().getText()).isEqualTo("There is no such page");
        assertThat(find(RouterLink.class).all())
                .allMatch(link -> link.getHref().isEmpty())
                .hasSize(2);
        assertThat(find(TitleBar.class).single()).isNotNull();
        assertThat(text()).doesNotContain("no/such/page", "Exception");
    }

    @Test
    void faultIsToldInASentenceWithAWayBack() {
        FaultView view = attached(new FaultView());

        assertThat(view.getElement().getTextRecursively())
                .contains("Something went wrong here", "Show my apps")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void noticeAboveTheListSaysWhatDidNotWork() {
        ListBanner banner = attached(new ListBanner(() -> {}));

        banner.show(new Stage.Complaint(Troubles.SIGN_OUT_FAILED), Instant.EPOCH);

        assertThat(ListBanner.isNeededFor(new Stage.Complaint(Troubles.SIGN_OUT_FAILED)))
                .isTrue();
        assertThat(banner.getElement().getTextRecursively()).contains("you are still signed in");
    }

    private void awaitTitle(String title) {
        // Each waits for a tenth of a second at most.
        for (int wait = 0; wait < MOST_WAITS && !title().equals(title); wait++) {
            runPendingSignalsTasks();
        }
        assertThat(title()).isEqualTo(title);
    }

    private String title() {
        return byId(H2.class, "stage-title").getText();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
