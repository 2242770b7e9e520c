package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.gangway.browser.PageTrouble;
import io.gangway.simulator.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The boxes that narrow the list down. */
class FacetsIT extends Journey {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> $& {0} 'n' \u202Egnp";

    @Test
    void boxIsReadOutWithItsCountAndTickedByKeys(Page page) {
        AppsPage apps = signIn(page, ANNA);
        Locator box = box(page, "Published, 194 apps");

        box.focus();
        page.keyboard().press("Space");
        assertThat(apps.count()).hasText("194 of 240 apps");
        assertThat(box).isChecked();
        assertThat(box).isFocused();

        page.keyboard().press("Tab");
        assertThat(box(page, "Personal, 46 apps")).isFocused();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Space");
        assertThat(apps.chip("Published")).isHidden();
        assertThat(apps.count()).hasText("240 apps");
        assertThat(box).not().isChecked();
        assertThat(box).isFocused();
    }

    @Test
    void boxKeepsTheFocusWhenItsCountChangesAndValuesComeAndGo(Page page) {
        AppsPage apps = signIn(page, ANNA);
        Locator finance = page.locator("#facet-stream .facet-value", new Page.LocatorOptions().setHasText("Finance"));
        assertThat(finance.locator(".facet-count")).hasText("13");
        Locator box = finance.getByRole(AriaRole.CHECKBOX);
        box.check();
        assertThat(apps.count()).hasText("13 of 240 apps");
        assertThat(box).isFocused();

        qlik().switchOn(new Fault.AppCount(60));
        apps.refreshByItself();
        assertThat(apps.count()).hasText(Pattern.compile("\\d+ of 60 apps"));

        assertThat(finance.locator(".facet-count")).not().hasText("13");
        assertThat(box).isFocused();
        assertThat(box).isChecked();
    }

    @Test
    void chipThatIsTakenAwayTakesTheTickWithIt(Page page) {
        AppsPage apps = signIn(page, ANNA);
        apps.facet("kind", "Published").click();
        assertThat(box(page, "Published, 194 apps")).isChecked();

        apps.chip("Published").click();

        assertThat(box(page, "Published, 194 apps")).not().isChecked();
        apps.facet("kind", "Published").click();
        assertThat(apps.chip("Published")).isVisible();
    }

    /** However quickly they are ticked, and however long the server takes. */
    @Test
    void whatIsTickedStaysTickedWhileTheServerAnswers(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.facet("kind", "Published")).isVisible();

        Object seen = page.evaluate("""
                async () => {
                  const boxes = [...document.querySelectorAll('#facet-kind input, #facet-reload input')].slice(0, 4);
                  const seen = [];
                  boxes[0].click();
                  for (const box of [...boxes.slice(1), boxes[1]]) {
                    await new Promise(requestAnimationFrame);
                    box.click();
                  }
                  for (let frame = 0; frame < 60; frame++) {
                    await new Promise(requestAnimationFrame);
                    seen.push(boxes.map(box => box.checked).join());
                  }
                  return [...new Set(seen)];
                }""");

        assertThat(seen).isEqualTo(List.of("true,false,true,true"));
        assertThat(page.locator(".chip")).hasCount(3);
    }

    @Test
    void hostileNameIsText(Page page, PageTrouble trouble) {
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.facet("kind", "Published")).isVisible();

        page.locator("#facet-kind gangway-facet-values").evaluate("""
                (values, name) => {
                  values.names = JSON.stringify([[name, name]]);
                  values.counts = JSON.stringify([[name, '{0}, 1 app', true]]);
                }""", HOSTILE);

        assertThat(page.locator("#facet-kind .facet-value bdi")).hasText(HOSTILE);
        assertThat(box(page, HOSTILE + ", 1 app")).isVisible();
        assertThat(page.locator("gangway-facet-values img")).hasCount(0);
        assertThat(dialogs).isEmpty();
        trouble.assertNone();
    }

    @Test
    void boxesAreThereWhenTheirScriptComesLast(Page page) {
        String script = "gangway-facets.js";
        page.route("**/" + script, Route::abort);
        AppsPage apps = signIn(page, ANNA);
        assertThat(page.locator("#facet-kind")).isVisible();
        assertThat(apps.facet("kind", "Published")).hasCount(0);

        page.unroute("**/" + script);
        page.addScriptTag(new Page.AddScriptTagOptions().setType("module").setUrl(home() + script + "?late"));

        apps.facet("kind", "Published").click();
        assertThat(apps.chip("Published")).isVisible();
        assertThat(box(page, "Published, 194 apps")).isChecked();
    }

    private static Locator box(Page page, String name) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
