package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import io.gangway.browser.Emulate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** More tabs, reloads and haste than a sign-in likes. */
@Import(StandingTime.class)
class ManyTabsIT extends Journey {

    @Test
    void tenTabsAtOnceLeadToOneSignInAndOneRedemption(BrowserContext browser) {
        List<Page> tabs =
                IntStream.range(0, 10).mapToObj(number -> browser.newPage()).toList();

        tabs.forEach(tab -> tab.evaluate("address => { setTimeout(() => location.href = address) }", home()));
        tabs.getFirst().waitForCondition(() -> tabs.stream().allMatch(tab -> hasLeft(tab) || waits(tab)));
        List<Page> gone = tabs.stream().filter(ManyTabsIT::hasLeft).toList();
        assertThat(gone).hasSize(1);
        SignInPage.in(gone.getFirst()).as(ANNA);

        tabs.forEach(tab -> assertThat(new AppsPage(tab).count()).hasText("240 apps"));
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
    }

    @Test
    void tenTabsThatReloadAtOnceNeedNoTicket(Page page, BrowserContext browser) {
        signIn(page, ANNA);
        List<Page> tabs =
                IntStream.range(0, 10).mapToObj(number -> browser.newPage()).toList();
        tabs.forEach(tab -> open(tab, ""));

        tabs.forEach(tab -> tab.evaluate("() => { setTimeout(() => location.reload()) }"));

        tabs.forEach(tab -> assertThat(new AppsPage(tab).count()).hasText("240 apps"));
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
    }

    @Test
    void twentyHastyReloadsShowTheListForTheSameTicket(Page page) {
        AppsPage apps = signIn(page, ANNA);

        for (int reload = 1; reload <= 20; reload++) {
            page.navigate(home(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        }

        assertThat(apps.count()).hasText("240 apps");
        assertThat(qlik().ticketsIssued()).isEqualTo(1);
        assertThat(qlik().sessions()).hasSize(1);
    }

    @Test
    void pageThatIsLoadedOnceMoreInHasteIsNoOtherTab(Page page) {
        signIn(page, ANNA);
        page.context().clearCookies();
        page.route(
                "**/internal_forms_authentication/**",
                request -> request.fulfill(new Route.FulfillOptions().setStatus(204)));
        page.navigate(home(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.locator("#first-sight a")).isAttached();
        page.unrouteAll();

        page.navigate(home());

        SignInPage.in(page);
    }

    @Test
    @Emulate(cookies = false)
    void browserThatKeepsNoCookiesIsToldSoAndNotSentRoundInCircles(Page page) {
        page.navigate(home());

        assertThat(page.getByText("Your browser does not keep Gangway’s cookie"))
                .isVisible();
        assertThat(asked()).isEmpty();
    }

    private static boolean hasLeft(Page tab) {
        return SignInPage.FORMS.matcher(tab.url()).matches();
    }

    private static boolean waits(Page tab) {
        return tab.getByText("You are signing in in another tab").isVisible();
    }
}
