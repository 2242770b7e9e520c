package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import io.gangway.catalog.AppEntry;
import io.gangway.catalog.FacetValue.Kind;
import io.gangway.ui.WithoutBrowser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said where nothing was found. */
class NoMatchTest extends WithoutBrowser {
    private final AppList list = Lists.of(
            AppEntry.named("Sales").in("Finance"), AppEntry.named("Costs").in("HR"));
    private final List<String> focused = new ArrayList<>();

    @Test
    void smallErrorInTypingIsPutRightWithOneClick() {
        show("salse");

        assertThat(byId(Button.class, "did-you-mean").getText()).isEqualTo("Did you mean “Sales”?");
        byId(Button.class, "did-you-mean").click();

        assertThat(Lists.names(list)).containsExactly("Sales");
    }

    @Test
    void textThatNothingResemblesHasNoSuggestion() {
        show("<b>wholly other</b>");

        assertThat(find(Button.class).withId("did-you-mean").exists()).isFalse();
        assertThat(find(Paragraph.class, byId(NoMatch.class, "no-match"))
                        .single()
                        .getText())
                .isEqualTo("No app matches “<b>wholly other</b>”.");
    }

    @Test
    void filtersThatLeaveNothingAreNamedAsTheCause() {
        attached(new NoMatch(list, () -> focused.add("search")));

        list.toggle(Kind.PERSONAL);

        assertThat(find(Paragraph.class, byId(NoMatch.class, "no-match"))
                        .single()
                        .getText())
                .isEqualTo("No app matches these filters.");
    }

    @Test
    void clearingShowsAllAndGoesBackToTheSearch() {
        show("wholly other");
        list.toggle(Kind.PERSONAL);

        byId(Button.class, "clear-search").click();

        assertThat(Lists.names(list)).containsExactly("Costs", "Sales");
        assertThat(focused).containsExactly("search");
    }

    private void show(String typed) {
        attached(new NoMatch(list, () -> focused.add("search")));
        list.search(typed);
    }
}
