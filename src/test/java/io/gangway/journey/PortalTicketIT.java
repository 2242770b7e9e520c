package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A portal that knows its users and asks Qlik for their tickets itself, where Gangway was told to accept these. */
class PortalTicketIT extends Journey {
    private static final PortalServer PORTAL = PortalServer.start();
    private static final String SITE = "http://127.0.0.1:" + PORTAL.port();

    @DynamicPropertySource
    static void portalsTicketsAreAccepted(DynamicPropertyRegistry settings) {
        settings.add("gangway.embed.portals", () -> SITE);
        settings.add("gangway.login.unsolicited-tickets", () -> "accept");
    }

    @Test
    void linkWithATicketSignsInAndIsGoneFromTheAddress(Page page) {
        AppsPage apps = open(page, "?q=sales&qlikTicket=" + ticket());

        assertThat(apps.count()).hasText("11 of 240 apps");
        assertThat(page).hasURL(home() + "?q=sales");
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
    }

    @Test
    void furtherLinkInASignedInBrowserSpendsNoTicket(Page page) {
        assertThat(open(page, "?qlikTicket=" + ticket()).count()).hasText("240 apps");

        AppsPage apps = open(page, "?q=sales&qlikTicket=" + ticket());

        assertThat(apps.count()).hasText("11 of 240 apps");
        assertThat(qlik().ticketsRedeemed()).isEqualTo(1);
    }

    @Test
    void frameWithATicketShowsTheAppsWithoutAClick(Page page) {
        PORTAL.serve("<iframe width=1000 height=600 src=\"" + home() + "embed?stream=Finance&qlikTicket=" + ticket()
                + "\"></iframe>");

        page.navigate(SITE);

        assertThat(new PortalPage(page).count()).hasText("13 of 240 apps");
        page.frames().get(1).waitForURL(address -> !address.contains("qlikTicket"));
    }

    @Test
    void ticketWithAStateOfSomebodyElseIsRefusedAllTheSame(Page page) {
        AppsPage apps = open(page, "?state=" + "A".repeat(32) + "&qlikTicket=" + ticket());

        assertThat(apps.title()).hasText("This sign-in was not started here");
        assertThat(qlik().ticketsRedeemed()).isZero();
    }

    private String ticket() {
        return qlik().issueTicket(ANNA.account());
    }
}
