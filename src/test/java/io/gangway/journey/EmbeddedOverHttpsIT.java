package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.gangway.browser.BrowserTest;
import io.gangway.browser.Emulate;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import io.gangway.tls.TestCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same with names and certificates as a company has them; the browser finds the names on this machine. */
@BrowserTest
@Emulate(ignoreHttpsErrors = true)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
class EmbeddedOverHttpsIT {
    private static final String HOST = "apps.company.test";
    private static final TestCertificate CERTIFICATE =
            TestCertificate.make(folder(), "dns:*.company.test,dns:*.elsewhere.test");
    private static final int PORT = freePort();
    private static final String HOME = "https://" + HOST + ":" + PORT + "/";
    private static final PortalServer PORTAL = PortalServer.start(CERTIFICATE.context());
    private static final String SAME_SITE = "https://portal.company.test:" + PORTAL.port();
    private static final String OTHER_SITE = "https://portal.elsewhere.test:" + PORTAL.port();
    private static final Simulator QLIK = Simulator.start(
            SimulatorOptions.defaults().with().hostAllowList(Set.of(HOST)).build());

    @DynamicPropertySource
    static void companyHasGangwayAndPortals(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("server.ssl.key-store", () -> CERTIFICATE.file().toUri());
        settings.add("server.ssl.key-store-password", () -> TestCertificate.PASSWORD);
        settings.add("gangway.public-url", () -> HOME);
        settings.add("gangway.qlik.url", QLIK::url);
        settings.add("gangway.embed.portals", () -> SAME_SITE + ",https://*.elsewhere.test:" + PORTAL.port());
    }

    @Test
    void portalOnAnotherSiteIsHandedTheSession(Page page) {
        PortalPage portal = open(page, OTHER_SITE);

        portal.signIn(ANNA);

        assertThat(portal.count()).hasText("240 apps");
    }

    @Test
    void portalOnTheSameSiteSharesTheSession(Page page) {
        PortalPage portal = open(page, SAME_SITE);
        portal.signIn(ANNA);

        page.navigate(HOME);

        assertThat(new AppsPage(page).count()).hasText("240 apps");
    }

    @Test
    void cookieIsBoundToTheHostAndToThePortal(Page page) {
        PORTAL.serve(element());

        Response frame = page.waitForResponse(
                answer -> answer.url().startsWith(HOME + "embed?"), () -> page.navigate(OTHER_SITE));

        assertThat(frame.allHeaders().get("set-cookie"))
                .matches("__Host-GANGWAY_SESSION=\\w+; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
    }

    private static PortalPage open(Page page, String address) {
        PORTAL.serve(element());
        page.navigate(address);
        return new PortalPage(page);
    }

    private static String element() {
        return "<script src=\"" + HOME + "embed.js\"></script><gangway-apps></gangway-apps>";
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "certificate");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
