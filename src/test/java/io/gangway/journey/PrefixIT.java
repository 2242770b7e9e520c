package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gangway.browser.BrowserTest;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import io.gangway.simulator.demo.DemoUsers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Behind a virtual proxy with a prefix. */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PrefixIT {
    private static final Simulator QLIK = Simulator.start(
            SimulatorOptions.defaults().with().prefix("vp").apps(3).build());

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void simulatorIsTheQlikServer(DynamicPropertyRegistry settings) {
        settings.add("gangway.qlik.url", QLIK::url);
    }

    @Test
    void everyAddressHasThePrefix(Page page) {
        page.navigate("http://localhost:" + port + "/");
        SignInPage.in(page).as(DemoUsers.ANNA);

        AppsPage apps = new AppsPage(page);
        assertThat(apps.count()).hasText("3 apps");
        for (String name : apps.names()) {
            assertThat(apps.app(name).getAttribute("href")).startsWith(QLIK.url() + "/sense/app/");
        }
        assertThat(QLIK.url().getPath()).isEqualTo("/vp");
        assertThat(QLIK.control().requests())
                .filteredOn(request -> !request.path().startsWith("/vp/"))
                .as("without the prefix")
                .noneMatch(request -> request.isUpgrade() || request.path().contains("authentication"));
        assertThat(QLIK.control().ticketsRedeemed()).isEqualTo(1);
    }
}
