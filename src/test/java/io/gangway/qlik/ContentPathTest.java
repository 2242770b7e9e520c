package io.gangway.qlik;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPathTest {

    private static final QlikServer PLAIN = QlikServer.parse("https://sense.example.com");
    private static final QlikServer PREFIXED = QlikServer.parse("https://sense.example.com:8443/hr");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/appcontent/83f1a610-137e-4e5c-9d0e-e1e8494b7bca/Landskap%202.png",
                "/appcontent/a/Bild%C3%B6.png",
                "/appcontent/a/100%25.png",
                "/appcontent/a/a+b&c=d;e,(1)!.png",
                "/content/Default/x.png",
                "/tempcontent/a/b/c.jpg"
            })
    void fileOfALibraryIsAtTheServerAsItIsWritten(String path) {
        assertThat(PLAIN.content(path))
                .hasValueSatisfying(uri -> assertThat(uri).hasToString("https://sense.example.com" + path));
    }

    @ParameterizedTest
    @CsvSource({
        "/appcontent/a/x.png, /hr/appcontent/a/x.png",
        "/hr/appcontent/a/x.png, /hr/appcontent/a/x.png",
        "/content/hr/x.png, /hr/content/hr/x.png"
    })
    void prefixIsThereOnceHoweverItWasWritten(String written, String path) {
        assertThat(PREFIXED.content(written))
                .hasValueSatisfying(uri -> assertThat(uri).hasToString("https://sense.example.com:8443" + path));
    }

    @Test
    void prefixThatIsNamedLikeALibraryIsNoRiddle() {
        QlikServer server = QlikServer.parse("https://sense.example.com/content");

        assertThat(server.content("/content/appcontent/a/x.png")).hasValueSatisfying(uri -> assertThat(uri)
                .hasToString("https://sense.example.com/content/appcontent/a/x.png"));
        assertThat(server.content("/content/Default/x.png")).hasValueSatisfying(uri -> assertThat(uri)
                .hasToString("https://sense.example.com/content/content/Default/x.png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "appcontent/a/x.png",
                "https://sense.example.com/appcontent/a/x.png",
                "//evil.example.com/appcontent/x.png",
                "///appcontent/a/x.png",
                "/\\evil.example.com/appcontent/a/x.png",
                "@evil.example.com/appcontent/a/x.png",
                ":1/appcontent/a/x.png",
                "javascript:alert(1)",
                "/qrs/app/full",
                "/api/v1/x.png",
                "/sense/app/x.png",
                "/hub/a/x.png",
                "/APPCONTENT/a/x.png",
                "/appcontent",
                "/appcontent/",
                "/appcontent/x.png",
                "/appcontent//x.png",
                "/appcontent/a/x.png/",
                "/appcontent/../qrs/app/full",
                "/appcontent/a/../../qrs/about",
                "/appcontent/a/./x.png",
                "/appcontent/a/..;x/y.png",
                "/appcontent/%2e%2e/qrs/about",
                "/appcontent/a/%2E%2E%2F%2E%2E/x",
                "/appcontent/a/..%2fx.png",
                "/appcontent/a/%2fx.png",
                "/appcontent/a/%5c..%5cx.png",
                "/appcontent/a/%252e%252e/x.png",
                "/appcontent/a/%25252e/x.png",
                "/appcontent/a/%c0%ae%c0%ae/x.png",
                "/appcontent/a/x%00.png",
                "/appcontent/a/x%0d%0aHost:evil.png",
                "/appcontent/a/x.png\r\nHost: evil",
                "/appcontent/a/x y.png",
                "/appcontent/a/ö.png",
                "/appcontent/a/%zz.png",
                "/appcontent/a/%2.png",
                "/appcontent/a/x.png?redirect=http://evil.example.com",
                "/appcontent/a/x.png#y",
                "/hr/hr/appcontent/a/x.png"
            })
    void whateverElseComesIsNoContent(String path) {
        assertThat(PLAIN.content(path)).isEmpty();
        assertThat(PREFIXED.content(path)).isEmpty();
    }

    @Test
    void pathOfAnotherVirtualProxyIsNoContent() {
        assertThat(PREFIXED.content("/sales/appcontent/a/x.png")).isEmpty();
    }

    @Test
    void endlessPathIsNoContent() {
        assertThat(PLAIN.content("/appcontent/a/" + "x".repeat(1_000))).isEmpty();
    }
}
