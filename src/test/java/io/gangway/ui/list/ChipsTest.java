package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import io.gangway.catalog.AppEntry;
import io.gangway.catalog.FacetValue.InStream;
import io.gangway.catalog.FacetValue.Kind;
import io.gangway.ui.WithoutBrowser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What narrows the list down, as chips. */
class ChipsTest extends WithoutBrowser {
    private final AppList list = Lists.of(
            AppEntry.named("Sales").in("<b>Finance</b>"),
            AppEntry.named("Costs").in("Finance"),
            AppEntry.named("Mine"));
    private Chips chips;

    @BeforeEach
    void show() {
        chips = attached(new Chips(list));
    }

    @Test
    void listThatIsNotNarrowedHasNoChips() {
        assertThat(chips.isVisible()).isFalse();
    }

    @Test
    void plainWordsStayInTheSearchFieldAlone() {

        list.search("sales -costs");

        assertThat(chips.isVisible()).isFalse();
    }

    @Test
    void operatorsAndFiltersAreChips() {
        list.search("sales stream:finance -is:stale");
        list.toggle(Kind.PUBLISHED);

        assertThat(texts())
                .containsExactly("stream:finance", "-is:stale", "Published or personal: Published", "Clear all");
    }

    @Test
    void streamIsNamedAsQlikNamesItAndAsText() {
        list.toggle(new InStream("id of <b>Finance</b>"));

        assertThat(texts()).startsWith("Stream: <b>Finance</b>");
        assertThat(chip("Stream: <b>Finance</b>").getElement().getAttribute("aria-label"))
                .isEqualTo("Remove: Stream: <b>Finance</b>");
    }

    @Test
    void streamThatNobodyKnowsIsNamedAsTheAddressHasIt() {
        list.toggle(new InStream("no such stream"));

        assertThat(texts()).startsWith("Stream: no such stream");
    }

    @Test
    void clickTakesAnOperatorOutOfTheText() {
        list.search("sales stream:finance is:published");

        chip("stream:finance").click();

        assertThat(list.query().text()).isEqualTo("sales is:published");
    }

    @Test
    void clickTakesAFilterAway() {
        list.toggle(Kind.PUBLISHED);
        list.toggle(InStream.PERSONAL);

        chip("Stream: Personal").click();

        assertThat(list.query().filters().values()).containsExactly(Kind.PUBLISHED);
    }

    @Test
    void clearAllShowsEverything() {
        list.search("sales is:published");
        list.toggle(Kind.PUBLISHED);

        chip("Clear all").click();

        assertThat(list.isNarrowed()).isFalse();
        assertThat(chips.isVisible()).isFalse();
        assertThat(Lists.names(list)).hasSize(3);
    }

    private List<String> texts() {
        return find(Button.class, chips).all().stream().map(Button::getText).toList();
    }

    private Button chip(String text) {
        return find(Button.class, chips)
                .withCondition(button -> button.getText().equals(text))
                .single();
    }
}
