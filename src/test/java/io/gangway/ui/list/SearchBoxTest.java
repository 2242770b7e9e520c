package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.gangway.catalog.AppEntry;
import io.gangway.ui.WithoutBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search field and what it says to a text that it does not understand. */
class SearchBoxTest extends WithoutBrowser {
    private final AppList list = Lists.of(AppEntry.named("Sales").in("Finance"), AppEntry.named("Costs"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foo:bar|“foo:” is nothing to search by. Put it in quotation marks to search for the text.",
                "steam:finance|“steam:” is nothing to search by. Did you mean “stream:”?",
                "owner:anna|Qlik Sense does not tell you what “owner:” asks for.",
                "stream: sales|“stream:” needs something behind the colon.",
                "is:pub sales|“is:pub” is not known. Possible are: published",
                "is:lost|“is:lost” is not known. Possible are: published",
                "is:lost sales|“is:lost” is not known. Possible are: published, personal, favourite,",
                "modified:>2026-13|“>2026-13” is no time for “modified:”.",
                "modified:2026-02-30|“2026-02-30” is no time for “modified:”.",
                "reload:< sales|“<” is no time for “reload:”.",
                "sales OR costs|All words have to match, and “OR” is not needed between them.",
                "sales - x|A minus leaves a word out: write the word directly behind it.",
                "name:*2024|No “*” is needed: parts of words are found, too.",
                "reload:soon|“soon” is no time for “reload:”. Write for instance <7d,"
            })
    void whatIsNotUnderstoodIsExplainedBelowTheField(String typed, String words) {
        show();

        test(field()).setValue(typed);

        assertThat(problem()).startsWith(words);
        assertThat(field().getElement().getAttribute("aria-describedby")).isEqualTo("search-problem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sales",
                "stream:finance",
                "-sales",
                "\"foo:bar\"",
                "stream:",
                "sales is:",
                "is:p",
                "-is:fav",
                "10:30",
                "is:Pub",
                "reload:<",
                "reload:tod",
                "modified:>2026-0",
                "modified:>=2026-01-0",
                "published:20"
            })
    void whatIsUnderstoodOrStillBeingTypedIsNotComplainedAbout(String typed) {
        show();

        test(field()).setValue(typed);

        assertThat(problem()).isEmpty();
    }

    @Test
    void explanationGoesWithItsCause() {
        show();
        test(field()).setValue("foo:bar");

        test(field()).setValue("sales");

        assertThat(problem()).isEmpty();
    }

    @Test
    void typedTextNarrowsTheListDown() {
        show();

        test(field()).setValue("costs");

        assertThat(Lists.names(list)).containsExactly("Costs");
    }

    @Test
    void fieldFollowsTheListWhereverItsSearchComesFrom() {
        show();

        list.search("sales");
        assertThat(field().getValue()).isEqualTo("sales");

        list.clear();
        assertThat(field().getValue()).isEmpty();
    }

    private void show() {
        attached(new Div(new SearchBox(list), new SearchProblem(list)));
    }

    private String problem() {
        return byId(SearchProblem.class, "search-problem").getText();
    }

    private TextField field() {
        return byId(TextField.class, "search");
    }
}
