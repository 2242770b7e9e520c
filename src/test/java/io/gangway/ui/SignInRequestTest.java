package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.web.PortalLists;
import io.gangway.web.Portals;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInRequestTest {

    private static final String STATE = "abcdefghijklmnopqrstuvwxyz012345";
    private static final String PORTAL = "https://portal.example.com";
    private static final Portals PORTALS = PortalLists.of(PORTAL);

    @Test
    void frameOfAListedPortalIsSignedInFor() {
        assertThat(read("for=" + STATE + "&portal=" + PORTAL))
                .contains(new SignInRequest(STATE, PORTAL, Optional.empty()));
    }

    @Test
    void pageOfThePortalIsGoneBackTo() {
        assertThat(read("for=" + STATE + "&portal=" + PORTAL + "&return=" + PORTAL + "/apps?a=b"))
                .contains(new SignInRequest(STATE, PORTAL, Optional.of(URI.create(PORTAL + "/apps?a=b"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portal=" + PORTAL,
                "for=" + STATE,
                "for=short&portal=" + PORTAL,
                "for=<script>alert(1)</script>&portal=" + PORTAL,
                "for=" + STATE + "&portal=https://elsewhere.example.com",
                "for=" + STATE + "&portal=" + PORTAL + ".evil.example"
            })
    void othersAreNot(String query) {
        assertThat(read(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://portal.example.com.evil.example/",
                "https://portal.example.com:8443/",
                "https://portal.example.com@evil.example/",
                "https://evil.example\\@portal.example.com/",
                "https://user@portal.example.com/",
                "//portal.example.com/",
                "/apps",
                "javascript:alert(1)//https://portal.example.com",
                "http://portal.example.com/"
            })
    void returnToAnotherPlaceIsRefusedAltogether(String address) {
        QueryParameters query =
                QueryParameters.of("for", STATE).merging("portal", PORTAL).merging("return", address);

        assertThat(SignInRequest.of(query, PORTALS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://p.example/a?b=c,       https://p.example/a?b=c#gangway-sign-in=CODE",
        "https://p.example/a#place,     https://p.example/a#gangway-sign-in=CODE"
    })
    void codeGoesBackInTheFragment(URI page, URI back) {
        assertThat(SignInRequest.backWith(page, Optional.of("CODE"))).isEqualTo(back);
    }

    private static Optional<SignInRequest> read(String query) {
        return SignInRequest.of(QueryParameters.fromString(query), PORTALS);
    }
}
