package io.gangway.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.List;

/** Gangway's page, in the words of its user: what is hidden is not there. */
record AppsPage(Page page) {

    /** The rows that are wholly on screen, from the top: texts of their cells, and the time behind each "3 hours ago". */
    private static final String ROWS = """
            grid => {
              const view = grid.getBoundingClientRect();
              const top = grid.shadowRoot.querySelector('#header').getBoundingClientRect().bottom - 1;
              const text = cell => cell.querySelector('gangway-ago')?.getAttribute('at')
                ?? cell.querySelector('bdi')?.textContent;
              return [...grid.shadowRoot.querySelectorAll('#items > tr')]
                .map(row => ({ row, box: row.getBoundingClientRect() }))
                .filter(({ row, box }) => !row.hidden && box.top >= top && box.bottom <= view.bottom + 1)
                .sort((a, b) => a.box.top - b.box.top)
                .map(({ row }) => [...row.querySelectorAll('td:not([hidden])')]
                  .map(cell => text(cell.querySelector('slot').assignedElements()[0])).join('\\t'))
                .join('\\n');
            }""";

    Locator search() {
        return page.locator("#search input");
    }

    Locator count() {
        return page.locator("#count:visible");
    }

    Locator grid() {
        return page.locator("#apps");
    }

    Locator noMatch() {
        return page.locator(".no-match");
    }

    Locator clearSearch() {
        return page.locator("#clear-search");
    }

    Locator emptyList() {
        return page.locator("#empty-list");
    }

    /** The link that opens an app, by the app's whole name. */
    Locator app(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What has happened, where there is no list. */
    Locator title() {
        return page.locator("#stage-title:visible");
    }

    Locator remedy() {
        return page.locator("#remedy:visible");
    }

    Locator waitingFor() {
        return page.locator(".after-a-while");
    }

    Locator userMenu() {
        return page.locator("#user-menu");
    }

    void signOut() {
        userMenu().locator("vaadin-menu-bar-button").first().click();
        page.locator("#sign-out").click();
    }

    void sortBy(String column) {
        page.locator("vaadin-grid-sorter", new Page.LocatorOptions().setHasText(column))
                .click();
    }

    List<String> names() {
        return column(0);
    }

    List<String> column(int index) {
        return rows().stream().map(row -> row.get(index)).toList();
    }

    List<List<String>> rows() {
        return String.valueOf(grid().evaluate(ROWS))
                .lines()
                .map(row -> Arrays.asList(row.split("\t", -1)))
                .toList();
    }

    /** The row of this number, from 1, as far as the page has it. */
    Locator row(int number) {
        return grid().locator("#items > tr[aria-rowindex='" + (number + 1) + "']:not([loading])");
    }
}
