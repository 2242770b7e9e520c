package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Addresses that the server gives the page, as they come when it is slow to take them. */
class AddressIT extends Journey {

    @Test
    void addressesInQuickSuccessionAreNoStepsOfTheUser(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();
        List<String> steps = new ArrayList<>();
        page.onRequest(request -> {
            String told = Objects.toString(request.postData(), "");
            if (told.contains("ui-navigate")) {
                steps.add(told);
            }
        });

        page.evaluate("""
                async () => {
                  for (let number = 1; number <= 30; number++) {
                    const detail = { state: null, url: '?q=' + number, replace: true, callback: false };
                    window.dispatchEvent(new CustomEvent('vaadin-navigate', { detail }));
                    await new Promise((done) => setTimeout(done, number % 5));
                    for (const end = performance.now() + 30; performance.now() < end; ) {}
                  }
                }""");

        assertThat(page).hasURL(home() + "?q=30");
        apps.awaitQuiet();
        assertThat(steps).isEmpty();
    }

    @Test
    void stepsInQuickSuccessionAreThoseOfTheBackButton(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.row(1)).isVisible();

        page.evaluate("""
                () => [['a', false], ['fin', true], ['finance', false], ['finan', true]].forEach(([text, replace]) => {
                  const detail = { state: null, url: '?q=' + text, replace, callback: false };
                  window.dispatchEvent(new CustomEvent('vaadin-navigate', { detail }));
                })""");
        assertThat(page).hasURL(home() + "?q=finan");

        page.goBack();
        assertThat(apps.search()).hasValue("fin");
        page.goBack();
        assertThat(apps.search()).hasValue("");
        assertThat(page).hasURL(home());
    }
}
