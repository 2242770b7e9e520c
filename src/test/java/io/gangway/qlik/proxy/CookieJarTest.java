package io.gangway.qlik.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gangway.qlik.QlikServer;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieJarTest {

    private final CookieJar jar = new CookieJar();

    @Test
    void newJarHasNothingToSend() {
        assertThat(jar.isEmpty()).isTrue();
        assertThat(header()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Qlik-Session",
                "X-Qlik-Session-HTTP",
                "X-Qlik-Session-hr-HTTP",
                "my.session",
                "$Odd",
                "Path",
                "Expires",
                "a*b!c"
            })
    void cookieOfAnyNameIsKept(String name) {
        keep(name + "=f2b68d0c; Path=/; HttpOnly; Secure");

        assertThat(jar.names()).containsExactly(name);
        assertThat(header()).isEqualTo(name + "=f2b68d0c");
    }

    @Test
    void cookieEndsByTheClockOfItsJar() {
        var aged = new CookieJar(() -> Instant.parse("2100-01-01T00:00:00Z"));

        aged.keep(List.of("sid=1; Expires=Thu, 01 Jan 2099 00:00:00 GMT"));

        assertThat(aged.isEmpty()).isTrue();
    }

    @Test
    void valueThatNoRequestMayHoldIsPassedOver() {
        keep("sid=\u00ff");

        assertThat(jar.isEmpty()).isTrue();
    }

    @Test
    void cookiesOfSeveralHeadersGoBackInOneHeaderInTheirOrder() {
        keep("X-Qlik-Session=a; Path=/", "AWSALB=b; Path=/", "ARRAffinity=c");

        assertThat(header()).isEqualTo("X-Qlik-Session=a; AWSALB=b; ARRAffinity=c");
    }

    @Test
    void laterCookieOfANameReplacesTheEarlierOne() {
        keep("X-Qlik-Session=old", "other=1");
        keep("X-Qlik-Session=new");

        assertThat(header()).isEqualTo("X-Qlik-Session=new; other=1");
    }

    @Test
    void namesThatDifferInCaseAreTwoCookies() {
        keep("sid=1", "SID=2");

        assertThat(jar.names()).containsExactly("sid", "SID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Max-Age=0",
                "max-age=0",
                "Max-Age=-1",
                "Max-Age=-99999999999999999999",
                "Expires=Thu, 01 Jan 1970 00:00:00 GMT",
                "expires=Thu, 01-Jan-1970 00:00:00 GMT",
                "Expires=Thursday, 01-Jan-70 00:00:00 GMT",
                "EXPIRES=Thu Jan  1 00:00:00 1970",
                "Expires=Thu, 01 Jan 2099 00:00:00 GMT; Max-Age=0",
                "Max-Age=0; Expires=Thu, 01 Jan 2099 00:00:00 GMT"
            })
    void cookieThatIsOverIsDeleted(String attributes) {
        keep("X-Qlik-Session=a; Path=/", "other=1");
        keep("X-Qlik-Session=; Path=/; " + attributes);

        assertThat(header()).isEqualTo("other=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path=/; httponly; SECURE; samesite=none; partitioned",
                "SameSite=None; Secure; Partitioned",
                "SameSite=Lax",
                "Max-Age=3600",
                "MAX-AGE=3600; PATH=/",
                "Max-Age=99999999999999999999",
                "Max-Age=3600; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
                "Expires=Thu, 01 Jan 2099 00:00:00 GMT",
                "Expires=Thu, 01 Jan 2099 00:00:00 UTC",
                "Expires=Thu, 01-Jan-2099 00:00:00 GMT; Max-Age=60",
                "Version=1; Path=/",
                "Domain=another.example.com",
                "Comment=\"a, b\"",
                ";;;=;==;"
            })
    void attributesThatDoNotEndACookieKeepIt(String attributes) {
        keep("X-Qlik-Session=f2b68d0c; " + attributes);

        assertThat(header()).isEqualTo("X-Qlik-Session=f2b68d0c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Max-Age=soon",
                "Max-Age=",
                "Max-Age",
                "Expires=never",
                "Expires=0",
                "Expires=",
                "Expires=Thu, 99 Jan 1970 00:00:00 GMT",
                "Expires=Thu, 31 Feb 1970 00:00:00 GMT",
                "Expires=Thu, 01 Jan 1600 00:00:00 GMT",
                "Expires=Thu, 01 Jan 1970 25:61:61 GMT"
            })
    void attributeThatCannotBeReadIsIgnoredAndTheCookieKept(String attribute) {
        keep("X-Qlik-Session=f2b68d0c; " + attribute);

        assertThat(header()).isEqualTo("X-Qlik-Session=f2b68d0c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b=c==", "a=\"quoted\"", "a=", "a=x,y=z", "a={\"j\":1}", "a=max-age", "a=ä"})
    void valueGoesBackAsItCame(String cookie) {
        keep(cookie + "; Max-Age=60");

        assertThat(header()).isEqualTo(cookie);
    }

    @Test
    void spaceAroundNameAndValueIsNotKept() {
        keep("  a =  b  ;Path=/");

        assertThat(header()).isEqualTo("a=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "=", "=value", "noCookieAtAll", "; Path=/", " =x", "a b=c", "a,b=c"})
    void headerThatIsNoCookieIsPassedOver(String garbage) {
        keep("before=1", garbage, "after=2");

        assertThat(header()).isEqualTo("before=1; after=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b\r\nX-Injected: c", "a=b\u0000c", "a=\u007f", "a\u0001=b", "a=日本"})
    void cookieThatNoHeaderCanHoldIsPassedOver(String hostile) {
        keep(hostile);

        assertThatCode(() -> request()).doesNotThrowAnyException();
        assertThat(jar.isEmpty()).isTrue();
    }

    @Test
    void dropRemovesWhatWasHeldAndHasNotChanged() {
        keep("X-Qlik-Session=a", "other=1");
        var then = jar.snapshot();

        jar.drop(then);

        assertThat(jar.isEmpty()).isTrue();
    }

    @Test
    void dropLeavesWhatAnotherTabChangedMeanwhile() {
        keep("X-Qlik-Session=a", "other=1");
        var then = jar.snapshot();
        keep("X-Qlik-Session=b");

        jar.drop(then);

        assertThat(header()).isEqualTo("X-Qlik-Session=b");
    }

    @Test
    void dropLeavesWhatCameMeanwhile() {
        keep("X-Qlik-Session=a");
        var then = jar.snapshot();
        keep("node=2");

        jar.drop(then);

        assertThat(header()).isEqualTo("node=2");
    }

    @Test
    void dropOfAnEmptySnapshotDropsNothing() {
        var then = jar.snapshot();
        keep("X-Qlik-Session=a");

        jar.drop(then);

        assertThat(header()).isEqualTo("X-Qlik-Session=a");
    }

    @Test
    void snapshotDoesNotFollowTheJar() {
        keep("X-Qlik-Session=a");
        var then = jar.snapshot();
        jar.clear();

        assertThat(then.cookies()).containsOnlyKeys("X-Qlik-Session");
    }

    @Test
    void textOfASnapshotMasksTheValues() {
        keep("X-Qlik-Session=clear-text");

        assertThat(jar.snapshot().toString()).contains("X-Qlik-Session").doesNotContain("clear-text");
    }

    private void keep(String... headers) {
        jar.keep(List.of(headers));
    }

    private String header() {
        return jar.header().reveal();
    }

    private HttpRequest request() {
        var builder = HttpRequest.newBuilder(
                QlikServer.parse("https://sense.example.com").user());
        BrowserHeaders.of(QlikServer.parse("https://sense.example.com"), "", jar)
                .forEach(builder::header);
        return builder.build();
    }
}
