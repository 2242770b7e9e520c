package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereResource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the server holds for a tab that shows its list. */
class PushedListIT extends Journey {

    @Autowired
    private ServletContext server;

    @Test
    void messageThatBroughtTheListIsNotKept(Page page) {
        AppsPage apps = signIn(page, ANNA);
        assertThat(apps.count()).hasText("240 apps");

        assertThat(connections()).isNotEmpty();
        page.waitForCondition(() -> connections().stream()
                .map(tab -> tab.getAtmosphereResourceEvent().getMessage())
                .allMatch(Objects::isNull));
    }

    private Collection<AtmosphereResource> connections() {
        return Collections.list(server.getAttributeNames()).stream()
                .filter(name -> name.startsWith(JSR356WebsocketInitializer.class.getName()))
                .map(server::getAttribute)
                .map(AtmosphereFramework.class::cast)
                .flatMap(push -> push.atmosphereFactory().findAll().stream())
                .toList();
    }
}
