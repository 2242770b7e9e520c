package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PreloadsTest {

    @Test
    void scriptOfPageNamesVaadinsClientAndItsComponents() throws IOException {
        String page;
        try (var file = getClass().getResourceAsStream("/META-INF/VAADIN/webapp/index.html")) {
            page = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String script = Jsoup.parse(page).select("script[type=module]").attr("src");

        assertThat(Preloads.of(script))
                .anyMatch(file -> file.matches("\\./VAADIN/build/FlowClient-.*\\.js"))
                .anyMatch(file -> file.matches("\\./VAADIN/build/generated-flow-imports-.*\\.js"))
                .allSatisfy(file -> assertThat(getClass().getResource("/META-INF/VAADIN/webapp" + file.substring(1)))
                        .isNotNull());
    }

    @Test
    void scriptThatIsNoFileOfTheBundleNamesNothing() {
        assertThat(Preloads.of("./gangway-ago.js")).isEmpty();
    }
}
