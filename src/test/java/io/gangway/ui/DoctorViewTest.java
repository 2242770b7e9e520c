package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.gangway.doctor.checks.Check;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "gangway.doctor.access=everybody")
class DoctorViewTest extends WithoutBrowser {
    private static final int MOST_WAITS = 200;

    @Test
    void passedChecksAreFoldedAndFailedOnesAreOpen() {
        UI.getCurrent().navigate(DoctorView.class);
        test(byId(Button.class, "run-checks")).click();
        awaitTheEnd();

        assertThat(item("Host name").getChildren()).hasExactlyElementsOfTypes(Details.class);
        assertThat(item("Connection").getChildren()).noneMatch(Details.class::isInstance);
        assertThat(item("Connection").getElement().getTextRecursively()).contains("Fails", "Do:");
    }

    @Test
    void overallVerdictIsMarkedWhenAllChecksHaveRun() {
        UI.getCurrent().navigate(DoctorView.class);
        assertThat(summary().getText()).isEmpty();

        test(byId(Button.class, "run-checks")).click();
        awaitTheEnd();

        assertThat(summary().getText()).isEqualTo("It will not work like this.");
        assertThat(summary().getClassNames()).containsExactlyInAnyOrder("overall", "will-not-work");
    }

    @Test
    void headLeadsBackToTheApps() {
        UI.getCurrent().navigate(DoctorView.class);

        assertThat(find(TitleBar.class).single().getElement().getTextRecursively())
                .contains("Gangway");
    }

    private void awaitTheEnd() {
        // Each waits for a tenth of a second at most.
        for (int wait = 0; wait < MOST_WAITS && !summary().hasClassName("overall"); wait++) {
            runPendingSignalsTasks();
        }
        assertThat(byId(OrderedList.class, "checks").getComponentCount())
                .isEqualTo(Check.ofTheSetUp().size());
    }

    private ListItem item(String title) {
        return find(ListItem.class).all().stream()
                .filter(item -> item.getElement().getTextRecursively().contains(title))
                .findFirst()
                .orElseThrow();
    }

    private Paragraph summary() {
        return byId(Paragraph.class, "summary");
    }
}
