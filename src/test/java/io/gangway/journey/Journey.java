package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.gangway.browser.BrowserTest;
import io.gangway.simulator.demo.DemoUser;

/** A journey of a user in a browser. */
@BrowserTest
abstract class Journey extends WithSimulator {

    /** Opens Gangway in a browser that Qlik does not know, and signs in. */
    AppsPage signIn(Page page, DemoUser user) {
        page.navigate(home());
        SignInPage.in(page).as(user);
        AppsPage apps = new AppsPage(page);
        assertThat(apps.userMenu()).isVisible();
        // A reload before that would bring the ticket once more.
        assertThat(page).hasURL(home());
        return apps;
    }

    /** Opens Gangway without signing in; what comes is up to the test. */
    AppsPage open(Page page, String query) {
        page.navigate(home() + query);
        return new AppsPage(page);
    }
}
