package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static io.gangway.simulator.demo.DemoUsers.KENJI;
import static io.gangway.simulator.demo.DemoUsers.LAYLA;
import static io.gangway.simulator.demo.DemoUsers.NIKOS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.gangway.browser.PageTrouble;
import io.gangway.simulator.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the list, for whom. */
class ListedAppsIT extends Journey {
    private static final Pattern RELATIVE = Pattern.compile("(.+ ago|yesterday|last \\w+|now)");
    private static final Pattern EXACT = Pattern.compile("\\w{3}, \\w{3} \\d+, \\d{4}, \\d+:\\d\\d.[AP]M \\S+");
    private static final int STREAM = 1;

    @ParameterizedTest
    @ValueSource(strings = {"Vendor list <img src=x onerror=alert(1)>", "Quality & Complaints"})
    void hostileTextIsShownAsText(String name, Page page, PageTrouble trouble) {
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        AppsPage apps = signIn(page, ANNA);

        apps.search().fill(name);

        assertThat(apps.app(name)).isVisible();
        assertThat(page.locator("img[src=x]")).hasCount(0);
        assertThat(page.locator("vaadin-grid-cell-content script")).hasCount(0);
        assertThat(dialogs).isEmpty();
        trouble.assertNone();
    }

    @Test
    void hostileNameIsTextInEveryPlaceThatShowsIt(Page page, PageTrouble trouble) {
        String name = "<img src=x onerror=alert(1)>";
        qlik().switchOn(new Fault.EmptyThumbnails());
        AppsPage apps = signIn(page, ANNA);

        apps.search().fill("name:\"" + name + "\"");
        assertThat(apps.chip(name)).isVisible();
        assertThat(apps.count()).hasText("1 of 240 apps");
        assertThat(apps.grid().locator("mark").first()).isVisible();

        page.locator(".more:visible").click();
        assertThat(apps.dialog("app-details")).containsText(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"))
                .click();
        apps.view("Cards");
        assertThat(apps.cards()).containsText(name);

        page.keyboard().press("Control+k");
        apps.palette().fill("onerror");
        assertThat(apps.paletteEntries()).hasCount(1);
        assertThat(apps.paletteEntries()).containsText(name);
        assertThat(page.locator("img[src=x]")).hasCount(0);
        trouble.assertNone();
    }

    @Test
    void menuShowsWhatIsChosenEachTimeItOpens(Page page, PageTrouble trouble) {
        AppsPage apps = signIn(page, ANNA);
        Locator dense =
                page.locator("vaadin-context-menu-item").filter(new Locator.FilterOptions().setHasText("Dense"));
        for (boolean isDense : List.of(false, true, false)) {
            assertThat(apps.row(1)).isVisible();
            page.locator("#view-menu").click();
            assertThat(dense).isVisible();
            assertThat(dense.getAttribute("menu-item-checked") != null).isEqualTo(isDense);
            dense.click();
            assertThat(dense).isHidden();
        }
        trouble.assertNone();
    }

    @Test
    void detailsThatAreAskedForInHasteOpenOnce(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();

        page.locator(".more:visible").first().dblclick();
        // Before it has been drawn it hears no key, and the second click may draw it anew.
        assertThat(apps.dialog("app-details").locator(".details-actions")).isVisible();
        apps.awaitQuiet();
        assertThat(apps.dialog("app-details")).hasCount(1);
        page.keyboard().press("Escape");

        assertThat(apps.dialog("app-details")).hasCount(0);
    }

    @Test
    void whatHasChangedIsToldInPassing(Page page) {
        AppsPage apps = signIn(page, ANNA);
        qlik().switchOn(new Fault.AppCount(250));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fetch the list anew"))
                .click();

        assertThat(apps.count()).hasText("250 apps");
        assertThat(page.locator("#news")).hasText(Pattern.compile("\\d+ apps changed"));
    }

    @Test
    void whatIsShownCanBeTakenAwayForSpreadsheetsAndPrograms(Page page) throws IOException {
        AppsPage apps = signIn(page, ANNA);
        apps.search().fill("works council");
        assertThat(apps.count()).hasText("1 of 240 apps");

        String csv = exported(page, apps, "CSV, for spreadsheets");
        assertThat(csv).startsWith("\uFEFF\"Name\",\"Stream\",\"Description\"");
        assertThat(csv.split("\r\n")).hasSize(2);
        assertThat(csv).contains("\"Budget 2026\"", "\"The works council's version.\"");

        String json = exported(page, apps, "JSON");
        assertThat(json).startsWith("[").contains("\"Budget 2026\"").endsWith("]");
    }

    private static String exported(Page page, AppsPage apps, String form) throws IOException {
        page.locator("#export-menu").click();
        Download file =
                page.waitForDownload(() -> apps.menuItem(form).locator("a").click());
        return Files.readString(file.path());
    }

    @Test
    void rightToLeftNameDoesNotTurnItsRowRound(Page page) {
        AppsPage apps = signIn(page, ANNA);

        apps.search().fill("الرياض");

        assertThat(apps.app("لوحة المبيعات – الرياض")).isVisible();
        assertThat(apps.app("لوحة المبيعات – الرياض").locator("bdi")).isVisible();
    }

    @Test
    void userWithOwnWorkOnlySeesPersonalApps(Page page) {
        AppsPage apps = signIn(page, NIKOS);

        assertThat(apps.column(STREAM)).isNotEmpty().containsOnly("Personal");
    }

    @Test
    void usersSeeTheirOwnStreamsOnly(Page page) {
        AppsPage apps = signIn(page, KENJI);

        assertThat(apps.count()).not().hasText("240 apps");
        assertThat(apps.column(STREAM)).isSubsetOf("Everyone", "Finance", "日本支社");
    }

    @Test
    void userWithoutAppsIsToldWhomToAsk(Page page) {
        AppsPage apps = signIn(page, LAYLA);

        assertThat(apps.emptyList()).containsText("No apps for you yet");
        assertThat(apps.emptyList()).containsText("Ask a colleague");
        assertThat(apps.grid()).isHidden();
        assertThat(apps.search()).isHidden();
        assertThat(page.locator("#user")).hasText("layla");
    }

    @Test
    void entriesWithoutMetaDataAreListed(Page page, PageTrouble trouble) {
        qlik().switchOn(new Fault.NoMeta(), new Fault.EmptyThumbnails());

        AppsPage apps = signIn(page, ANNA);

        assertThat(apps.count()).hasText("240 apps");
        assertThat(apps.names()).isNotEmpty();
        trouble.assertNone();
    }

    @Test
    void reloadTimeIsRelativeAndExactOnHover(Page page) {
        AppsPage apps = signIn(page, ANNA);

        Locator reload = apps.grid().locator("gangway-ago[title]").first();

        assertThat(reload).hasText(RELATIVE);
        assertThat(reload).hasAttribute("title", EXACT);
    }
}
