package io.gangway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page arrives whole, also while no Qlik server answers, and server and page can talk in both directions. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "gangway.qlik.url=http://127.0.0.1:9")
class PageLoadsIT {
    @LocalServerPort
    private int port;

    @Test
    void pageOpensWithItsNameAndWithoutTrouble(Page page, PageTrouble trouble) {
        page.navigate(address());

        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Gangway").setLevel(1)))
                .isVisible();
        trouble.assertNone();
    }

    /** Tomcat and Tyrus both bring the classes of jakarta.websocket; push breaks if the wrong ones come first. */
    @Test
    void pushSocketOpensBesideTyrus(Page page, PageTrouble trouble) {
        List<String> talking = new ArrayList<>();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> talking.add(socket.url())));

        page.navigate(address());
        page.waitForCondition(() -> !talking.isEmpty());

        assertThat(talking).allMatch(url -> url.contains("/VAADIN/push"));
        trouble.assertNone();
    }

    @Test
    @Emulate(colorScheme = ColorScheme.DARK)
    void darkDesktopIsSeenByThePage(Page page) {
        page.navigate(address());

        assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(true);
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
