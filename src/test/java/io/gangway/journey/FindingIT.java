package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;

import com.microsoft.playwright.Page;
import io.gangway.browser.PageTrouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Narrowing the list down, and addresses that do. */
class FindingIT extends Journey {
    private static final String FILTERED = "?q=is%3Apublished&reload=week&sort=-last-reload";

    @Test
    void searchIsCompletedWithoutLeavingTheKeyboard(Page page) {
        AppsPage apps = signIn(page, ANNA);

        apps.search().pressSequentially("stre");
        assertThat(apps.suggestions().first()).containsText("stream:");
        apps.search().press("ArrowDown");
        apps.search().press("Enter");
        assertThat(apps.search()).hasValue("stream:");
        apps.search().pressSequentially("fin");
        assertThat(apps.suggestions()).hasCount(1);
        assertThat(apps.suggestions().first()).hasText("Finance");
        apps.search().press("ArrowDown");
        apps.search().press("Tab");

        assertThat(apps.search()).hasValue(Pattern.compile("stream:Finance ?"));
        assertThat(apps.search()).isFocused();
        assertThat(apps.chip("stream:Finance")).isVisible();
        assertThat(apps.count()).hasText("13 of 240 apps");
    }

    @Test
    void suggestionThatIsChosenStaysChosenWhenTheSameOnesComeAgain(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.search().pressSequentially("stre");
        assertThat(apps.suggestions().first()).containsText("stream:");
        apps.search().press("ArrowDown");

        suggest("stream:", page);
        apps.search().press("Enter");

        assertThat(apps.search()).hasValue("stream:");
    }

    @Test
    void escapeClosesTheSuggestionsFirstAndEmptiesTheSearchThen(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.search().pressSequentially("stre");
        assertThat(apps.suggestions().first()).isVisible();

        apps.search().press("Escape");
        assertThat(apps.suggestions()).hasCount(0);
        assertThat(apps.search()).hasValue("stre");

        apps.search().press("Escape");
        assertThat(apps.search()).hasValue("");
    }

    @Test
    void suggestionsThatWereClosedStayClosedWhenTheAnswerToTheLastKeystrokeComesLate(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.search().pressSequentially("stre");
        assertThat(apps.suggestions().first()).isVisible();

        apps.search().press("Escape");
        suggest("stream:", page);
        assertThat(apps.suggestions()).hasCount(0);

        apps.search().pressSequentially("a");
        assertThat(apps.suggestions().first()).containsText("stream:");
    }

    @Test
    void emptiedSearchSuggestsNothing(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.search().pressSequentially("stre");
        assertThat(apps.suggestions().first()).isVisible();

        page.locator("#search [part~='clear-button']").click();
        assertThat(apps.search()).hasValue("");
        assertThat(page.locator("gangway-suggestions")).isHidden();
        suggest("name:", page);

        assertThat(apps.suggestions()).hasCount(0);
    }

    @Test
    void whatIsFilteredStandsInTheAddressAndOutlivesReloadAndReturn(Page page, PageTrouble trouble) {
        AppsPage apps = signIn(page, ANNA);

        apps.facet("stream", "Finance").click();
        assertThat(apps.count()).hasText("13 of 240 apps");
        apps.facet("reload", "Last 7 days").click();
        assertThat(apps.chip("Last reload: Last 7 days")).isVisible();
        assertThat(page).hasURL(Pattern.compile("\\?(?=.*stream=Finance)(?=.*reload=week)"));
        String count = apps.count().innerText();

        page.reload();
        assertThat(apps.count()).hasText(count);
        assertThat(apps.chip("Stream: Finance")).isVisible();

        page.navigate(home() + "doctor");
        page.goBack();
        assertThat(apps.count()).hasText(count);

        apps.chip("Stream: Finance").click();
        assertThat(apps.chip("Stream: Finance")).hasCount(0);
        page.locator("#clear-all").click();
        assertThat(apps.count()).hasText("240 apps");
        assertThat(page).hasURL(home());
        trouble.assertNone();
    }

    @Test
    void sharedAddressShowsTheSameToSomebodyWhoHasToSignInFirst(Page page) {
        AppsPage apps = open(page, FILTERED);
        SignInPage.in(page).as(ANNA);

        assertThat(apps.chip("is:published")).isVisible();
        assertThat(apps.chip("Last reload: Last 7 days")).isVisible();
        assertThat(apps.count()).hasText(Pattern.compile("1\\d\\d of 240 apps"));
        assertThat(page).hasURL(home() + FILTERED);
    }

    @Test
    void whatTheRepositoryTellsIsAFilterInTheAddressAndAColumn(Page page, PageTrouble trouble) {
        AppsPage apps = signIn(page, ANNA);

        apps.facet("owner", "Anna Lindström").click();
        assertThat(apps.chip("Owner: Anna Lindström")).isVisible();
        assertThat(apps.count()).hasText("85 of 240 apps");
        assertThat(page).hasURL(Pattern.compile("\\?owner=Anna"));
        page.locator("#view-menu").click();
        apps.menuItem("Columns").click();
        apps.menuItem("Owner").click();
        page.keyboard().press("Escape");
        assertThat(apps.grid().getByText("Anna Lindström").first()).isVisible();

        page.reload();

        assertThat(apps.count()).hasText("85 of 240 apps");
        assertThat(apps.grid().getByText("Anna Lindström").first()).isVisible();
        trouble.assertNone();
    }

    @Test
    void errorInTypingIsPutRightWithOneClick(Page page) {
        AppsPage apps = signIn(page, ANNA);

        apps.search().fill("buget");
        page.locator("#did-you-mean").click();

        assertThat(apps.app("Budget 2026").first()).isVisible();
    }

    /** As the server does when its answer to a keystroke comes late. */
    private static void suggest(String text, Page page) {
        page.locator("gangway-suggestions")
                .evaluate("(list, text) => list.suggest([{ label: text, hint: '', text, caret: text.length }])", text);
    }
}
