package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.Arrays;
import java.util.List;

/** Gangway's page, in the words of its user: what is hidden is not there. */
record AppsPage(Page page) {

    /** The rows that are wholly on screen, from the top: texts of their cells without the buttons, and the time behind each "3 hours ago". */
    private static final String ROWS = """
            grid => {
              const view = grid.getBoundingClientRect();
              const top = grid.shadowRoot.querySelector('#header').getBoundingClientRect().bottom - 1;
              const text = cell => cell?.querySelector('gangway-ago')?.getAttribute('at')
                ?? cell?.querySelector('bdi')?.textContent;
              return [...grid.shadowRoot.querySelectorAll('#items > tr')]
                .map(row => ({ row, box: row.getBoundingClientRect() }))
                .filter(({ row, box }) => !row.hidden && box.top >= top && box.bottom <= view.bottom + 1)
                .sort((a, b) => a.box.top - b.box.top)
                .map(({ row }) => [...row.querySelectorAll('td:not([hidden])')]
                  .map(cell => cell.querySelector('slot').assignedElements()[0])
                  .filter(cell => !cell?.querySelector('button'))
                  .map(text).join('\\t'))
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
        userMenu().click();
        page.locator("#sign-out").click();
    }

    void sortBy(String column) {
        page.locator("vaadin-grid-sorter", new Page.LocatorOptions().setHasText(column))
                .click();
    }

    /** As the next column of the order. */
    void alsoSortBy(String column) {
        page.locator("vaadin-grid-sorter", new Page.LocatorOptions().setHasText(column))
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
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

    Locator suggestions() {
        return page.locator("gangway-suggestions:not([hidden]) [role='option']");
    }

    /** What is clicked to choose a facet's value. */
    Locator facet(String facet, String value) {
        return page.locator("#facet-" + facet + " .facet-value bdi:text-is('" + value + "')");
    }

    /** One thing that narrows the list down. */
    Locator chip(String text) {
        return page.locator(".chip", new Page.LocatorOptions().setHasText(text));
    }

    Locator cards() {
        return page.locator(".app-card:visible");
    }

    /** Of rows or cards, by what a click on it would do. */
    Locator star(String label) {
        return page.locator(".star[aria-label='" + label + "']:visible");
    }

    /** Until the server has answered to all that was done here. */
    void awaitQuiet() {
        page.waitForCondition(() -> Boolean.TRUE.equals(
                page.evaluate("() => Object.values(Vaadin.Flow.clients).every(client => !client.isActive?.())")));
    }

    /** The open dialog of this kind; its element has no box of its own, so count it rather than look whether it is visible. */
    Locator dialog(String kind) {
        return page.locator("vaadin-dialog." + kind + "[opened]");
    }

    Locator palette() {
        return page.locator("#palette input");
    }

    Locator paletteEntries() {
        return page.locator("vaadin-combo-box-item:visible");
    }

    /** Chooses from the menu of the list. */
    void view(String item) {
        page.locator("#view-menu").click();
        menuItem(item).click();
        page.keyboard().press("Escape");
    }

    /** Chooses from a menu within the user's. */
    void look(String menu, String item) {
        userMenu().click();
        menuItem(menu).click();
        menuItem(item).click();
    }

    Locator menuItem(String text) {
        return page.locator("vaadin-context-menu-item", new Page.LocatorOptions().setHasText(text));
    }

    /** Whether the page is light or dark. */
    String background() {
        return String.valueOf(page.evaluate("""
                () => getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).every(part => part < 128)
                  ? 'dark' : 'light'"""));
    }

    /** While it draws, a grid does not take the focus. */
    void focusFirstRow() {
        assertThat(row(1)).isVisible();
        page.waitForFunction("""
                () => {
                  const rows = document.querySelector('#apps').shadowRoot;
                  rows.querySelector('#items > tr:not([hidden]) > td:not([hidden])')?.focus();
                  return rows.activeElement?.matches('#items td');
                }""");
    }

    Object focusedRow() {
        return grid().evaluate("grid => grid.shadowRoot.activeElement?.closest('tr')?.getAttribute('aria-rowindex')");
    }

    /** What the clock of the page does once in a while. */
    void refreshByItself() {
        page.locator(".app-list")
                .evaluate("list => list.dispatchEvent("
                        + "new CustomEvent('gangway-key', { detail: { key: 'refresh', item: '' } }))");
    }

    /** The row of this number, from 1, as far as the page has it. */
    Locator row(int number) {
        return grid().locator("#items > tr[aria-rowindex='" + (number + 1) + "']:not([loading])");
    }
}
