package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.gangway.browser.Emulate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing moves that nobody has moved, and nothing is cut. */
class CalmIT extends Journey {

    /** Texts of cells with times that reach beyond their cell. */
    private static final String CUT_TIMES = """
            () => [...document.querySelectorAll('.time-cell')]
              .filter(cell => cell.getBoundingClientRect().width > 0)
              .filter(cell => {
                const slot = cell.closest('vaadin-grid-cell-content').getBoundingClientRect();
                return [...cell.children].some(part => part.getBoundingClientRect().right > slot.right + 0.5
                  || part.scrollWidth > part.clientWidth + 1);
              })
              .map(cell => cell.textContent.trim())""";

    @Test
    void rowsStayWhereTheyAreWhateverNarrowsTheListDown(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();
        double rows = top(apps.row(1));
        double filters = top(page.locator("#facet-kind"));

        apps.facet("kind", "Published").click();
        assertThat(apps.chip("Published")).isVisible();
        assertThat(top(apps.row(1))).as("with a chip").isEqualTo(rows);

        apps.search().fill("foo:x sales");
        assertThat(page.locator("#search-problem")).containsText("foo:");
        assertThat(top(apps.row(1))).as("with a problem").isEqualTo(rows);

        apps.search().fill("");
        apps.star("Add to favourites, kept in this browser").first().click();
        assertThat(page.locator("#facet-own .facet-value").first()).containsText("1");
        assertThat(top(page.locator("#facet-kind"))).as("with a favourite").isEqualTo(filters);
    }

    @Test
    @Emulate(width = 360, height = 740)
    void aPhoneHasTwoLinesAboveTheListAndNothingMovesThere(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();
        double rows = top(apps.row(1));
        assertThat(apps.search()).hasAttribute("placeholder", "Search apps");
        assertThat(box(page.locator(".toolbar")).height).isLessThan(85);

        apps.search().fill("foo:x is:published");
        assertThat(apps.chip("is:published")).isVisible();

        assertThat(top(apps.row(1))).isEqualTo(rows);
        assertThat(box(page.locator(".toolbar")).height).isLessThan(85);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @ParameterizedTest
    @ValueSource(ints = {641, 800, 1000, 1200, 1440, 1800})
    void noTimeIsCut(int width, Page page) {
        page.setViewportSize(width, 900);
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();
        apps.search().fill("is:stale");
        assertThat(apps.grid().locator(".stale-mark").first()).isVisible();

        assertThat(page.evaluate(CUT_TIMES)).isEqualTo(List.of());
    }

    @Test
    void paletteStandsInTheUpperThird(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();

        page.keyboard().press("Control+k");

        assertThat(apps.palette()).isFocused();
        assertThat(top(apps.palette())).isLessThan(page.viewportSize().height / 3.0);
        BoundingBox field = box(apps.palette());
        assertThat(field.x + field.width / 2)
                .isBetween(page.viewportSize().width * 0.45, page.viewportSize().width * 0.55);
    }

    private static double top(Locator element) {
        return box(element).y;
    }

    private static BoundingBox box(Locator element) {
        return element.boundingBox();
    }
}
