package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.gangway.simulator.demo.DemoUser;

/** A portal with Gangway in a frame, in the words of its user. */
record PortalPage(Page page) {

    FrameLocator frame() {
        return page.frameLocator("iframe");
    }

    Locator signIn() {
        return frame().locator("#frame-sign-in");
    }

    Locator count() {
        return frame().locator("#count");
    }

    Locator title() {
        return frame().locator("#stage-title:visible");
    }

    /** In the window that this opens, which closes by itself. */
    void signIn(DemoUser user, Runnable opener) {
        Page window = page.waitForPopup(opener);
        SignInPage.in(window);
        window.waitForClose(() -> SignInPage.in(window).as(user));
    }

    void signIn(DemoUser user) {
        signIn(user, signIn()::click);
        assertThat(count()).isVisible();
    }
}
