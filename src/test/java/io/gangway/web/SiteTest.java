package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

    @ParameterizedTest
    @CsvSource({
        "https://apps.example.com,          https://portal.example.com",
        "https://apps.example.com:8443,     https://example.com",
        "https://apps.example.co.uk,        https://portal.example.co.uk",
        "https://apps.corp,                 https://apps.corp:8443",
        "https://apps.int.corp,             https://portal.int.corp",
        "http://localhost:8080,             http://localhost:4849",
        "http://192.0.2.7:8080,             http://192.0.2.7",
        "https://APPS.Example.com,          https://portal.example.com"
    })
    void pagesOfOneOwnerAreOfOneSite(URI one, URI other) {
        assertThat(Site.of(one)).isEqualTo(Site.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://apps.example.com,   https://apps.example.org",
        "https://apps.example.com,   http://portal.example.com",
        "https://apps.co.uk,         https://portal.co.uk",
        "https://one.github.io,      https://other.github.io",
        "https://apps.corp,          https://portal.corp",
        "http://localhost:8080,      http://127.0.0.1:8080",
        "http://192.0.2.7,           http://192.0.2.8",
        "http://apps,                http://portal"
    })
    void pagesOfDifferentOwnersAreOfDifferentSites(URI one, URI other) {
        assertThat(Site.of(one)).isNotEqualTo(Site.of(other));
    }
}
