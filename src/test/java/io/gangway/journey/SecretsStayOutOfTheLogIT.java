package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gangway.simulator.Fault;
import io.gangway.simulator.SessionView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever is logged, an administrator can send it to anybody. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsStayOutOfTheLogIT extends Journey {
    private static final String OURS = "io.gangway";
    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

    @BeforeEach
    void logEverythingOfOurs() {
        logging.setLogLevel(OURS, LogLevel.TRACE);
    }

    @AfterEach
    void logAsUsual() {
        logging.setLogLevel(OURS, null);
    }

    @Test
    void neitherTicketNorStateNorCookieIsLogged(Page page, CapturedOutput log) {
        Tickets tickets = Tickets.seenIn(page.context());
        AppsPage apps = signIn(page, ANNA);
        List<String> secrets = new ArrayList<>(tickets.values());
        secrets.addAll(tickets.states());
        qlik().sessions().stream().map(SessionView::id).forEach(secrets::add);
        page.context().cookies().forEach(cookie -> secrets.add(cookie.value));

        page.reload();
        assertThat(apps.count()).hasText("240 apps");
        page.navigate(tickets.addresses().getFirst());
        assertThat(apps.count()).hasText("240 apps");
        apps.signOut();
        assertThat(apps.title()).hasText("You have signed out");

        assertThat(secrets).hasSizeGreaterThanOrEqualTo(4).allMatch(secret -> secret.length() > 8);
        assertThat(log.getAll()).doesNotContain(secrets);
    }

    @Test
    void refusedAndForeignTicketsAreNotLogged(Page page, CapturedOutput log) {
        Tickets tickets = Tickets.seenIn(page.context());
        qlik().switchOn(new Fault.TicketAlwaysRefused());
        page.navigate(home());
        SignInPage.in(page).as(ANNA);
        AppsPage apps = new AppsPage(page);
        assertThat(apps.title()).hasText("Qlik Sense did not accept the ticket");

        open(page, "?qlikTicket=Foreign0123456789&state=ForeignState0123456789");
        assertThat(apps.title()).hasText("This sign-in was not started here");

        assertThat(log.getAll()).doesNotContain(tickets.values()).doesNotContain(tickets.states());
    }
}
