package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.gangway.browser.PageTrouble;
import io.gangway.simulator.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list without a mouse. */
class KeyboardIT extends Journey {

    @Test
    void keysFindShowMarkAndOpenAnApp(Page page, PageTrouble trouble) {
        AppsPage apps = signIn(page, ANNA);
        apps.focusFirstRow();

        page.keyboard().press("/");
        assertThat(apps.search()).isFocused();
        page.keyboard().type("works council?");
        assertThat(apps.search()).hasValue("works council?");
        apps.search().fill("works council");
        assertThat(apps.count()).hasText("1 of 240 apps");
        // The count is there a moment before the rows.
        assertThat(apps.app("Budget 2026")).isVisible();

        apps.focusFirstRow();
        page.keyboard().press("f");
        assertThat(apps.star("Remove from favourites")).hasCount(1);

        page.keyboard().press("Space");
        assertThat(apps.dialog("app-details")).containsText("The works council's version.");
        page.keyboard().press("Escape");
        assertThat(apps.dialog("app-details")).hasCount(0);

        apps.focusFirstRow();
        page.waitForPopup(() -> page.keyboard().press("Enter")).waitForLoadState();
        assertThat(qlik().requests()).anyMatch(request -> request.path().contains("/sense/app/"));
        trouble.assertNone();
    }

    @Test
    void slashIsNeverTheStartOfASearch(Page page) {
        AppsPage apps = signIn(page, ANNA);

        apps.search().press("/");
        page.keyboard().type("works council");

        assertThat(apps.search()).hasValue("works council");
        assertThat(apps.count()).hasText("1 of 240 apps");
    }

    /** However quickly the arrow follows the text. */
    @Test
    void arrowLeadsFromTheSearchToWhatItFound(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.count()).hasText("240 apps");

        apps.search().fill("works council");
        page.keyboard().press("ArrowDown");
        assertThat(apps.search()).not().isFocused();
        page.keyboard().press("Space");

        assertThat(apps.dialog("app-details")).containsText("The works council's version.");
        assertThat(apps.star("Remove from favourites")).hasCount(0);
    }

    @Test
    void downloadIsChosenAnywhereInItsMenuAndByKeys(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.count()).hasText("240 apps");
        page.getByText("Export").first().click();
        Locator json = page.locator("vaadin-context-menu-item").filter(new Locator.FilterOptions().setHasText("JSON"));
        assertThat(json).isVisible();

        Download download = page.waitForDownload(() -> json.press("Enter"));

        assertThat(download.suggestedFilename()).isEqualTo("apps.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enter", "ArrowDown"})
    void menuIsOpenedByKeysAndGivesTheFocusBack(String key, Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();
        Locator button = page.locator("#view-menu");
        assertThat(button).hasAttribute("aria-expanded", "false");

        button.press(key);

        assertThat(page.locator("vaadin-context-menu-item").first()).isFocused();
        assertThat(button).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(button).isFocused();
        assertThat(button).hasAttribute("aria-expanded", "false");
    }

    @Test
    void questionMarkExplainsTheKeysAndEscapeGoesBack(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.focusFirstRow();

        page.keyboard().press("?");
        assertThat(apps.dialog("key-help")).containsText("Make it a favourite, or no more");
        page.keyboard().press("/");
        assertThat(apps.search()).not().isFocused();

        page.keyboard().press("Escape");
        assertThat(apps.dialog("key-help")).hasCount(0);
    }

    @Test
    void paletteOpensAppsAndRunsCommands(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();

        page.keyboard().press("Control+k");
        assertThat(apps.palette()).isFocused();
        page.keyboard().type("works counc");
        assertThat(apps.paletteEntries()).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.waitForPopup(() -> page.keyboard().press("Enter")).close();

        page.keyboard().press("Control+k");
        assertThat(apps.palette()).isFocused();
        assertThat(apps.paletteEntries().first()).containsText("Budget 2026");
        page.keyboard().type("switch");
        assertThat(apps.paletteEntries()).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(apps.cards().first()).isVisible();
    }

    @Test
    void rowKeepsTheFocusWhenTheListIsFetchedAnew(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.focusFirstRow();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        Object row = apps.focusedRow();

        qlik().switchOn(new Fault.AppCount(250));

        apps.refreshByItself();

        assertThat(apps.count()).hasText("250 apps");
        assertThat(apps.focusedRow()).isEqualTo(row);
    }
}
