package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalsTest {

    @ParameterizedTest
    @CsvSource({
        "https://portal.example.com,       https://portal.example.com",
        "https://portal.example.com/,      https://portal.example.com",
        "HTTPS://Portal.Example.com,       https://portal.example.com",
        "https://portal.example.com:443,   https://portal.example.com",
        "https://portal.example.com:8443,  https://portal.example.com:8443",
        "http://portal,                    http://portal",
        "http://127.0.0.1:4849,            http://127.0.0.1:4849",
        "https://*.example.com,            https://eu.portal.example.com",
        "https://*.example.com:8443,       https://portal.example.com:8443",
        "https://bücher.example.com,       https://xn--bcher-kva.example.com"
    })
    void pagesOfAListedOriginAreIncluded(String listed, String origin) {
        assertThat(Portals.of(List.of(listed)).include(origin)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example.com,  http://portal.example.com",
        "https://portal.example.com,  https://portal.example.com:8443",
        "https://portal.example.com,  https://portal.example.com.evil.example",
        "https://portal.example.com,  https://evil-portal.example.com",
        "https://*.example.com,       https://example.com",
        "https://*.example.com,       https://evilexample.com",
        "https://*.example.com,       https://evil.test/.example.com",
        "https://*.example.com,       https://evil.test#.example.com",
        "https://*.example.com,       https://*.example.com",
        "https://*.example.com,       https://portal.example.com:8443",
        "https://*.example.com,       null",
        "https://*.example.com,       ''"
    })
    void otherPagesAreNot(String listed, String origin) {
        assertThat(Portals.of(List.of(listed)).include(origin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal.example.com",
                "https://portal.example.com/intranet",
                "https://portal.example.com?x",
                "https://user@portal.example.com",
                "https://",
                "https://*",
                "https://*.com",
                "https://*.co.uk",
                "https://portal.*.example.com",
                "https://por*tal.example.com",
                "ftp://portal.example.com",
                "*",
                "'self'",
                "https://portal.example.com; script-src *",
                "https://a b"
            })
    void whatIsNoOriginIsRefused(String text) {
        assertThatExceptionOfType(IllegalSettingException.class)
                .isThrownBy(() -> Portals.of(List.of(text)))
                .withMessageContaining("gangway.embed.portals");
    }

    @Test
    void whatACommaTooManyLeavesIsPassedOver() {
        assertThat(Portals.of(List.of("https://portal.example.com", "", " ")))
                .hasToString("https://portal.example.com");
    }

    @Test
    void policyHasThemInTheirOrder() {
        assertThat(Portals.of(List.of("https://b.example.com/", "https://*.a.example.com")))
                .hasToString("https://b.example.com https://*.a.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example.com,   https://apps.example.com, false",
        "https://*.example.com,        https://apps.example.com, false",
        "https://portal.example.org,   https://apps.example.com, true",
        "https://*.corp,               https://apps.corp,        true",
        "http://portal.example.com,    https://apps.example.com, true",
        "http://127.0.0.1:4849,        http://localhost:8080,    true",
        "http://localhost:4849,        http://localhost:8080,    false"
    })
    void portalOnAnotherSiteIsTold(String portal, URI gangway, boolean elsewhere) {
        assertThat(Portals.of(List.of(portal)).elsewhere(gangway).isPresent()).isEqualTo(elsewhere);
    }
}
