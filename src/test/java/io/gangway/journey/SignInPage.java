package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.gangway.simulator.demo.DemoUser;
import java.util.regex.Pattern;

/** Qlik's sign-in page, as the simulator shows it. */
record SignInPage(Page page) {
    static final Pattern FORMS = Pattern.compile(".*/internal_forms_authentication/\\?targetId=.*");
    static final Pattern WINDOWS = Pattern.compile(".*/internal_windows_authentication/\\?targetId=.*");

    /** Waits until Gangway has sent the browser there. */
    static SignInPage in(Page page) {
        assertThat(page.locator("button.user").first()).isVisible();
        return new SignInPage(page);
    }

    /** One click. */
    void as(DemoUser user) {
        page.locator("button.user", new Page.LocatorOptions().setHasText(user.account()))
                .click();
    }

    void typed(DemoUser user, String password) {
        page.locator("#username-input").fill(user.account());
        page.locator("#password-input").fill(password);
        button().click();
    }

    private Locator button() {
        return page.locator("#loginbtn");
    }
}
