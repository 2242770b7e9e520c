package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The frame, as far as it gets without a server: what it tells its script. */
@TestPropertySource(properties = "gangway.embed.portals=https://portal.example.com,https://*.example.org")
class EmbedViewTest extends WithoutBrowser {
    private static final int MOST_WAITS = 200;

    @Test
    void scriptIsToldWhereToSignIn() {
        Element root = open("");

        assertThat(root.getAttribute("data-sign-in")).matches("sign-in\\?for=[A-Za-z0-9_-]{32}&lang=en");
    }

    @Test
    void troubleIsToldByItsKeyAndInWords() {
        Element root = open("");
        for (int wait = 0; wait < MOST_WAITS && !"troubled".equals(root.getAttribute("data-stage")); wait++) {
            runPendingSignalsTasks();
        }

        assertThat(root.getAttribute("data-stage")).isEqualTo("troubled");
        assertThat(root.getAttribute("data-trouble")).isEqualTo("not-reachable");
        assertThat(root.getAttribute("data-trouble-text")).contains("cannot be reached");
    }

    @Test
    void frameHasNoHeaderAndNoSearchWhereNoneIsWanted() {
        open("search=off");

        assertThat(find(HeaderBar.class).all()).isEmpty();
        assertThat(find(TextField.class).withId("search").all()).isEmpty();
    }

    @Test
    void noOtherPageTakesTheFramesPlace() {
        Element root = open("");

        UI.getCurrent().navigate("");

        assertThat(getCurrentView().getElement()).isEqualTo(root);
    }

    private Element open(String query) {
        UI.getCurrent().navigate(EmbedView.class, QueryParameters.fromString(query));
        return getCurrentView().getElement();
    }
}
