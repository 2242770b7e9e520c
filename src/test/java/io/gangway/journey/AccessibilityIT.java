package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static io.gangway.simulator.demo.DemoUsers.LAYLA;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import io.gangway.browser.Emulate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Every state of the page against WCAG 2.2 AA, as far as axe-core can tell, in light and dark. */
@Import(StandingTime.class)
class AccessibilityIT extends Journey {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /**
     * Gradients keep axe-core from measuring contrast. Below them lies a plain colour of the same kind, so that is measured.
     */
    private static final String WITHOUT_GRADIENTS = """
            () => {
              const plain = new CSSStyleSheet();
              plain.replaceSync('*, *::before, *::after { background-image: none !important; transition: none !important; animation: none !important }');
              const reach = root => {
                root.adoptedStyleSheets = [...root.adoptedStyleSheets, plain];
                root.querySelectorAll('*').forEach(element => element.shadowRoot && reach(element.shadowRoot));
              };
              reach(document);
            }""";

    /** In an open menu of Vaadin 25.2: an overlay as child of the menu bar, and items that say they are not selected. */
    private static final Set<String> OF_VAADINS_MENUS = Set.of("aria-required-children", "aria-allowed-attr");

    @Test
    void statesOfTheListAreAccessibleInLightColours(Page page) {
        visitTheList(page);
    }

    @Test
    @Emulate(colorScheme = ColorScheme.DARK)
    void statesOfTheListAreAccessibleInDarkColours(Page page) {
        visitTheList(page);
    }

    @Test
    @Emulate(width = 360, height = 740)
    void narrowListAndItsFiltersAreAccessible(Page page) {
        visitTheNarrowList(page);
    }

    @Test
    @Emulate(width = 360, height = 740, colorScheme = ColorScheme.DARK)
    void narrowListAndItsFiltersAreAccessibleInDarkColours(Page page) {
        visitTheNarrowList(page);
    }

    @Test
    @Emulate(locale = "ar")
    void listFromRightToLeftIsAccessible(Page page) {
        visitTheListInArabic(page);
    }

    @Test
    @Emulate(locale = "ar", colorScheme = ColorScheme.DARK)
    void listFromRightToLeftIsAccessibleInDarkColours(Page page) {
        visitTheListInArabic(page);
    }

    @Test
    void pagesWithoutAListAreAccessibleInLightColours(Page page, BrowserContext browser) {
        visitTheOthers(page, browser);
    }

    @Test
    @Emulate(colorScheme = ColorScheme.DARK)
    void pagesWithoutAListAreAccessibleInDarkColours(Page page, BrowserContext browser) {
        visitTheOthers(page, browser);
    }

    /** 640 CSS pixels are what a window of 1280 has at 200 %. */
    @Test
    @Emulate(width = 640, height = 400)
    void twiceTheSizeLosesNothingAndNeedsNoSidewaysScrolling(Page page) {
        AppsPage apps = signIn(page, ANNA);

        assertThat(apps.search()).isInViewport();
        assertThat(apps.count()).isInViewport();
        assertThat(apps.row(1)).isInViewport();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(640);
    }

    @Test
    void forcedColoursShowWhatIsChosenAndMarked(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        AppsPage apps = signIn(page, ANNA);

        apps.search().fill("sales");
        assertThat(apps.grid().locator("mark").first()).isVisible();
        assertThat(style(page, "mark", "backgroundColor")).isEqualTo(systemColor(page, "Mark"));
        apps.search().pressSequentially(" is:");
        assertThat(apps.suggestions().first()).hasText("published");
        apps.search().press("ArrowDown");
        assertThat(style(page, "gangway-suggestions [aria-selected='true']", "backgroundColor"))
                .isEqualTo(systemColor(page, "Highlight"));
    }

    @Test
    void reducedMotionLeavesFadingAndProgress(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();

        page.keyboard().press("Control+k");
        assertThat(apps.palette()).isFocused();

        assertThat(page.evaluate("document.getAnimations().filter(one => one.playState === 'running'"
                        + " && one.effect.getComputedTiming().duration > 100)"
                        + ".map(one => one.animationName ?? one.transitionProperty)"
                        + ".filter(name => name !== 'opacity' && !name.startsWith('v-progress'))"))
                .isEqualTo(List.of());
    }

    private void visitTheList(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();
        check(page, "list");

        searchWithMatchesInNames(apps);
        check(page, "matches");
        apps.search().fill("");
        assertThat(apps.count()).hasText("240 apps");

        apps.search().pressSequentially("sales foo:x is:");
        assertThat(apps.suggestions().first()).hasText("published");
        apps.search().press("ArrowDown");
        check(page, "suggestions and a problem");

        apps.search().fill("buget");
        assertThat(apps.noMatch()).isVisible();
        check(page, "no match");

        apps.search().fill("is:published");
        apps.facet("reload", "Last 7 days").click();
        assertThat(apps.chip("Last reload")).isVisible();
        check(page, "chips");
        page.locator("#clear-all").click();
        assertThat(apps.count()).hasText("240 apps");

        page.locator(".more:visible").first().click();
        assertThat(apps.dialog("app-details")).hasCount(1);
        check(page, "details");
        page.keyboard().press("Escape");
        assertThat(apps.dialog("app-details")).hasCount(0);

        page.locator("#count").click();
        page.keyboard().press("?");
        assertThat(apps.dialog("key-help")).hasCount(1);
        check(page, "help");
        page.keyboard().press("Escape");
        assertThat(apps.dialog("key-help")).hasCount(0);

        page.keyboard().press("Control+k");
        apps.palette().fill("sales");
        assertThat(apps.paletteEntries().first()).containsText("Sales");
        check(page, "palette");
        page.reload();

        apps.view("Cards");
        assertThat(apps.cards().first()).isVisible();
        check(page, "cards");
        searchWithMatchesInNames(apps);
        check(page, "matches in cards");

        apps.userMenu().click();
        assertThat(apps.menuItem("Language")).isVisible();
        check(page, "menu", OF_VAADINS_MENUS);
    }

    private void visitTheNarrowList(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();
        check(page, "narrow list");

        page.locator("#show-filters").click();
        assertThat(apps.facet("kind", "Published")).isVisible();
        check(page, "filters");
    }

    private void visitTheListInArabic(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        searchWithMatchesInNames(apps);
        check(page, "Arabic list");

        page.locator(".more:visible").first().click();
        assertThat(apps.dialog("app-details")).hasCount(1);
        check(page, "Arabic details");
    }

    /** Names are links and have another colour than what else is searched. */
    private static void searchWithMatchesInNames(AppsPage apps) {
        apps.search().fill("fin");
        assertThat(apps.page()
                        .locator("#apps a mark:visible, .app-card a mark:visible")
                        .first())
                .hasText("Fin");
    }

    private void visitTheOthers(Page page, BrowserContext browser) {
        page.navigate(home());
        assertThat(page.locator("button.user").first()).isVisible();
        Page second = browser.newPage();
        second.navigate(home());
        assertThat(second.getByText("You are signing in in another tab")).isVisible();
        check(second, "sign-in elsewhere");
        second.close();

        SignInPage.in(page).as(LAYLA);
        AppsPage apps = new AppsPage(page);
        assertThat(apps.emptyList()).isVisible();
        check(page, "no apps");

        apps.signOut();
        assertThat(apps.title()).hasText("You have signed out");
        check(page, "signed out");

        apps = open(page, "?qlikTicket=AAAAAAAAAAAAAAAA");
        assertThat(apps.title()).isVisible();
        page.locator("vaadin-details-summary").click();
        assertThat(page.locator("#diagnosis pre")).isVisible();
        check(page, "trouble and its diagnosis");

        page.navigate(home() + "no/such/page");
        assertThat(page.locator("h1")).isVisible();
        check(page, "not found");

        page.navigate(home() + "doctor");
        page.locator("#run-checks").click();
        assertThat(page.locator(".doctor li").nth(5)).isVisible();
        check(page, "doctor");
    }

    private static void check(Page page, String state) {
        check(page, state, Set.of());
    }

    /** Nothing is gathered about what is in order, and no tab opened for frames, of which there are none: a third of the time. */
    private static void check(Page page, String state, Set<String> notOurs) {
        page.evaluate(WITHOUT_GRADIENTS);
        List<String> found = new AxeBuilder(page)
                .options(onlyViolations()).withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> !notOurs.contains(rule.getId()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml()))
                        .toList();
        assertThat(found).as(state).isEmpty();
    }

    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static Object style(Page page, String selector, String property) {
        return page.locator(selector)
                .first()
                .evaluate("(element, property) => getComputedStyle(element)[property]", property);
    }

    private static Object systemColor(Page page, String name) {
        return page.evaluate("""
                name => {
                  const probe = document.body.appendChild(document.createElement('i'));
                  probe.style.cssText = 'forced-color-adjust: none; background: ' + name;
                  const color = getComputedStyle(probe).backgroundColor;
                  probe.remove();
                  return color;
                }""", name);
    }
}
