package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SignInFaultTest extends SimulatorTestBase {

    private static final String HERE = Visitor.encode("http://localhost/x");

    private JsonNode params(String... headers) {
        return visitor.connect("/app/engineData?reloadURI=" + HERE, headers)
                .next()
                .path("params");
    }

    private String loginUri(String... headers) {
        return params(headers).path("loginUri").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://sense-01.internal:80", "https://evil.example", "https://localhost:4244"})
    void loginUriNamesAnotherOrigin(String origin) {
        switchOn(new Fault.LoginUriAt(origin));
        assertThat(loginUri()).startsWith(origin + "/internal_forms_authentication/?targetId=");
        assertThat(Visitor.location(visitor.get("/hub/"))).startsWith(origin + "/");
        assertThat(visitor.get("/qps/user?targetUri=" + HERE).body()).contains("\"loginUri\":\"" + origin);
    }

    @Test
    void loginUriIsTheTextAskedFor() {
        switchOn(new Fault.LoginUri("javascript:alert(1)"));
        assertThat(loginUri()).isEqualTo("javascript:alert(1)");
    }

    @Test
    void loginUriIsMissingEverywhere() {
        switchOn(new Fault.LoginUriMissing());
        assertThat(params()).hasToString("{\"mustAuthenticate\":true}");
        assertThat(visitor.get("/qps/user?targetUri=" + HERE).body()).isEqualTo("{\"session\":\"inactive\"}");
        assertThat(Visitor.location(visitor.get("/hub/"))).isEmpty();
    }

    @Test
    void formsSignInWindowsUsersToo() {
        switchOn(new Fault.LoginModule(Fault.Module.FORMS));
        assertThat(loginUri("User-Agent", "Mozilla/5.0 (Windows NT 10.0)")).contains("/internal_forms_");
    }

    @Test
    void windowsSignsInEverybody() {
        switchOn(new Fault.LoginModule(Fault.Module.WINDOWS));
        assertThat(loginUri("User-Agent", "Tester/1")).contains("/internal_windows_");
    }

    @Test
    void refusedReloadUriEndsAtTheHubWithTheTicket() {
        switchOn(new Fault.ReloadUriRefused());
        assertThat(visitor.signIn(loginUri(), ANNA)).startsWith("/hub/?qlikTicket=");
    }

    @Test
    void hostOffTheAllowListGetsNoTokenNoSocketAndNoWayBack() {
        String login = loginUri();
        switchOn(new Fault.HostNotAllowed());
        assertThat(visitor.refusal("/app/engineData", "Origin", simulator.url().toString()))
                .isEqualTo(403);
        assertThat(visitor.get("/qps/csrftoken").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/qps/user?targetUri=" + HERE).body()).isEqualTo("{\"session\":\"inactive\"}");
        assertThat(login).isNotEmpty();
    }

    @Test
    void anonymousUserIsConnectedAsCapturedOnARealServer() {
        switchOn(new Fault.Anonymous());
        Wire wire = visitor.connect("/app/engineData");
        JsonNode hello = wire.next().path("params");
        assertThat(hello.propertyNames()).containsExactly("userId", "userDirectory", "mustAuthenticate");
        assertThat(hello.path("userId").asString()).matches("anonymous[0-9a-f-]{36}");
        assertThat(hello.path("userDirectory").asString()).isEqualTo("NONE");
        assertThat(hello.path("mustAuthenticate").asBoolean(true)).isFalse();
        assertThat(wire.method()).isEqualTo("OnConnected");
    }

    @Test
    void forcedAuthenticationDemandsToSignInThoughAnonymousUsersAreAllowed() {
        switchOn(new Fault.Anonymous());
        visitor.connect("/app/engineData").greeted();
        JsonNode hello =
                visitor.connect("/app/engineData?forceauthentication=yes").next();
        assertThat(hello.at("/params/mustAuthenticate").asBoolean()).isTrue();
    }

    @Test
    void ticketTurnsAnAnonymousUserIntoAUser() {
        switchOn(new Fault.Anonymous());
        visitor.connect("/app/engineData").greeted();
        assertThat(visitor.connectAs(ANNA).next().at("/params/userId").asString())
                .isEqualTo("anna");
    }

    @Test
    void anonymousUserIsInactiveAndToldWhereToSignIn() {
        switchOn(new Fault.Anonymous());
        assertThat(visitor.get("/qps/user?targetUri=" + HERE).body())
                .matches("\\{\"userDirectory\":\"NONE\",\"userId\":\"anonymous[0-9a-f-]{36}\","
                        + "\"session\":\"inactive\",\"loginUri\":\"http://.*\"}");
    }
}
