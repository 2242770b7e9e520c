package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.qlik.Secret;
import io.gangway.web.PortalLists;
import io.gangway.web.Portals;
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
                .contains(new SignInRequest(Secret.of(STATE), PORTAL, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/apps?a=b#place", "/apps?filter={a|b}^[c]", "/../\\elsewhere", "/%zz//x@y"})
    void pageOfThePortalIsGoneBackToAsItsAddressStands(String page) {
        assertThat(SignInRequest.of(returningTo(PORTAL + page), PORTALS))
                .contains(new SignInRequest(Secret.of(STATE), PORTAL, Optional.of(PORTAL + page)));
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
                "http://portal.example.com/",
                "https://portal.example.com\\@evil.example/",
                "https://portal.example.com\n.evil.example/",
                "https://portal.example.com/\r\nLocation: https://evil.example/",
                " https://portal.example.com/"
            })
    void returnToAnotherPlaceIsRefusedAltogether(String address) {
        assertThat(SignInRequest.of(returningTo(address), PORTALS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://p.example/a?b=c,       https://p.example/a?b=c#gangway-sign-in=CODE",
        "https://p.example/a#place,     https://p.example/a#place&gangway-sign-in=CODE"
    })
    void codeGoesBackInTheFragment(String page, String back) {
        assertThat(SignInRequest.backWith(page, Optional.of(Secret.of("CODE")))).isEqualTo(back);
    }

    private static QueryParameters returningTo(String address) {
        return QueryParameters.of("for", STATE).merging("portal", PORTAL).merging("return", address);
    }

    private static Optional<SignInRequest> read(String query) {
        return SignInRequest.of(QueryParameters.fromString(query), PORTALS);
    }
}
