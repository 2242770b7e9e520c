package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.engine.Notification.Authenticated;
import io.gangway.qlik.engine.Notification.MustAuthenticate;
import io.gangway.qlik.engine.Notification.ProxyNotice;
import io.gangway.qlik.engine.Notification.SessionConnected;
import io.gangway.qlik.engine.Notification.Unknown;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.MissingNode;

class NotificationReaderTest {

    private static final String AUTHENTICATION = "OnAuthenticationInformation";

    @ParameterizedTest
    @CsvSource({
        "session-timed-out, SESSION_TIMED_OUT, 2014-01-10T08:55:17.3725148Z, Session timed out due to inactivity",
        "session-logged-out, SESSION_LOGGED_OUT, 2014-01-10T08:33:35.7593665Z, User logged out manually",
        "session-closed, SESSION_CLOSED, 2014-01-10T10:06:35.7593714Z, Session closed by server",
        "no-engine-available, NO_ENGINE_AVAILABLE, 2014-01-10T08:55:17.3725148Z,"
    })
    void documentedFatalMessageIsReadWhole(String frame, ProxyTopic topic, Instant timestamp, String message) {
        assertThat(Frames.notification(frame))
                .isEqualTo(new ProxyNotice(topic, Severity.FATAL, Optional.of(timestamp), Optional.ofNullable(message)))
                .returns(true, Notification::isFatal);
    }

    @Test
    void documentedAuthenticationNamesUserAndWayOut() {
        assertThat(Frames.notification("authenticated"))
                .isEqualTo(new Authenticated(
                        Optional.of(new QlikUser("USERDIR", "foo")), Optional.of("https://bar.company.com/qps/user")))
                .returns(false, Notification::isFatal);
    }

    @Test
    void capturedAnonymousUserHasNoWayOut() {
        var user = new QlikUser("NONE", "anonymousc3a7a0d7-cd4a-443c-82ee-14a267e9da3c");

        assertThat(Frames.notification("authenticated-anonymous"))
                .isEqualTo(new Authenticated(Optional.of(user), Optional.empty()));
        assertThat(user.isAnonymous()).isTrue();
    }

    @Test
    void documentedSignInDemandKeepsTheAddressAsQlikWroteIt() {
        assertThat(Frames.notification("must-authenticate-documented"))
                .isEqualTo(new MustAuthenticate(
                        Optional.of("https://bar.company.com/internal_windows_authentication/?targetUri=<foobar>")));
    }

    @Test
    void capturedSignInDemandKeepsHttpDefaultPortAndTarget() {
        assertThat(Frames.notification("must-authenticate-captured"))
                .isEqualTo(
                        new MustAuthenticate(Optional.of("http://my-qliksense-domain:80/internal_forms_authentication/"
                                + "?targetId=a5ee264a-8fa5-4303-916d-a4ef7774d0b8")))
                .returns(false, Notification::isFatal);
    }

    @Test
    void signInDemandWithoutAnAddressIsStillOne() {
        assertThat(Frames.notification(AUTHENTICATION, "{'mustAuthenticate':true}"))
                .isEqualTo(new MustAuthenticate(Optional.empty()));
    }

    @Test
    void mustAuthenticateDecidesEvenBesideAUser() {
        assertThat(Frames.notification(AUTHENTICATION, "{'userId':'foo','mustAuthenticate':true}"))
                .isInstanceOf(MustAuthenticate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'true'", "1"})
    void mustAuthenticateInAnotherTypeIsUnderstood(String written) {
        assertThat(Frames.notification(AUTHENTICATION, "{'mustAuthenticate':" + written + "}"))
                .isInstanceOf(MustAuthenticate.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "'text'",
                "7",
                "{'mustAuthenticate':null}",
                "{'mustAuthenticate':{'a':1}}",
                "{'mustAuthenticate':[true]}",
                "{'userId':null,'userDirectory':'D'}",
                "{'userId':' ','userDirectory':'D'}",
                "{'userId':{'id':'foo'}}"
            })
    void authenticationThatNamesNobodyIsAuthenticatedWithoutAUser(String params) {
        assertThat(Frames.notification(AUTHENTICATION, params))
                .isEqualTo(new Authenticated(Optional.empty(), Optional.empty()));
    }

    @Test
    void authenticationWithoutParametersIsAuthenticatedWithoutAUser() {
        assertThat(NotificationReader.read(AUTHENTICATION, MissingNode.getInstance()))
                .isEqualTo(new Authenticated(Optional.empty(), Optional.empty()));
    }

    @Test
    void userWithoutADirectoryHasAnEmptyOne() {
        assertThat(Frames.notification(AUTHENTICATION, "{'userId':'foo'}"))
                .isEqualTo(new Authenticated(Optional.of(new QlikUser("", "foo")), Optional.empty()));
    }

    @Test
    void userIdThatIsANumberIsReadAsText() {
        assertThat(Frames.notification(AUTHENTICATION, "{'userId':4711,'userDirectory':'D','extra':[1]}"))
                .isEqualTo(new Authenticated(Optional.of(new QlikUser("D", "4711")), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(SessionState.class)
    void everyDocumentedSessionStateIsKnown(SessionState state) {
        assertThat(Frames.notification("OnConnected", "{'qSessionState':'" + state.name() + "'}"))
                .isEqualTo(new SessionConnected(Optional.of(state), state.name()));
    }

    @ParameterizedTest
    @CsvSource({
        "SESSION_CREATED, false",
        "SESSION_ATTACHED, false",
        "SESSION_ERROR_NO_LICENSE, true",
        "SESSION_ERROR_LICENSE_RENEW, true",
        "SESSION_ERROR_LIMIT_EXCEEDED, true",
        "SESSION_ERROR_SECURITY_HEADER_CHANGED, true",
        "SESSION_ACCESS_CONTROL_SETUP_FAILURE, true",
        "SESSION_ERROR_APP_ACCESS_DENIED, true",
        "SESSION_ERROR_APP_FAILURE, true",
        "SESSION_OF_A_LATER_RELEASE, false"
    })
    void onlyDocumentedErrorsOfTheEngineEndTheSession(String state, boolean fatal) {
        assertThat(Frames.notification("OnConnected", "{'qSessionState':'" + state + "'}"))
                .returns(fatal, Notification::isFatal);
    }

    @Test
    void thereAreNineSessionStates() {
        assertThat(SessionState.values()).hasSize(9);
    }

    @Test
    void unknownSessionStateKeepsItsName() {
        assertThat(Frames.notification("OnConnected", "{'qSessionState':'SESSION_OF_A_LATER_RELEASE'}"))
                .isEqualTo(new SessionConnected(Optional.empty(), "SESSION_OF_A_LATER_RELEASE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "{'qSessionState':null}", "{'qSessionState':{}}"})
    void sessionStateThatIsNotGivenIsEmpty(String params) {
        assertThat(Frames.notification("OnConnected", params))
                .isEqualTo(new SessionConnected(Optional.empty(), ""))
                .returns(false, Notification::isFatal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OnSessionTimedOut",
                "OnSessionLoggedOut",
                "OnSessionClosed",
                "OnLicenseAccessDenied",
                "OnLicenseAccessDeniedPendingUserSync",
                "OnMaxParallelSessionsExceeded",
                "OnNoEngineAvailable",
                "OnEngineWebsocketFailed",
                "OnNoRepositoryAvailable",
                "OnRepositoryWebsocketFailed",
                "OnNoDataPrepServiceAvailable",
                "OnDataPrepServiceWebsocketFailed",
                "OnNoPrintingServiceAvailable"
            })
    void topicThatEndsTheSessionIsFatalWhateverSeverityItHas(String method) {
        assertThat(Frames.notification(method, "{'severity':'notice'}"))
                .isInstanceOfSatisfying(
                        ProxyNotice.class,
                        notice -> assertThat(notice.topic().method()).isEqualTo(method))
                .returns(true, Notification::isFatal);
    }

    @ParameterizedTest
    @CsvSource({"fatal, true", "warning, false", "'', false"})
    void excessLicenceAssignmentIsAsGraveAsItSays(String severity, boolean fatal) {
        assertThat(Frames.notification("OnExcessLicenseAssignment", "{'severity':'" + severity + "'}"))
                .isInstanceOf(ProxyNotice.class)
                .returns(fatal, Notification::isFatal);
    }

    @Test
    void thereAreFourteenTopics() {
        assertThat(ProxyTopic.values()).hasSize(14);
    }

    @ParameterizedTest
    @CsvSource({
        "fatal, FATAL",
        "FATAL, FATAL",
        "Fatal, FATAL",
        "warning, WARNING",
        "Warning, WARNING",
        "NOTICE, NOTICE",
        "Notice, NOTICE",
        "critical, UNSTATED",
        "unstated, UNSTATED",
        "'', UNSTATED"
    })
    void severityIsReadInAnyCase(String written, Severity severity) {
        assertThat(notice("{'severity':'" + written + "'}").severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "[{'severity':'fatal'}]", "{'severity':3,'timestamp':5,'message':{}}"})
    void noticeWithoutReadableFieldsHasNone(String params) {
        assertThat(notice(params))
                .isEqualTo(new ProxyNotice(
                        ProxyTopic.SESSION_CLOSED, Severity.UNSTATED, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2014-01-10",
                "2014-01-10T08:55:17",
                "2014-13-10T08:55:17Z",
                "2014-01-10T08:55:17.37251480000Z",
                "+99999999999-01-01T00:00:00Z"
            })
    void timestampThatIsNoInstantIsLeftOut(String timestamp) {
        assertThat(notice("{'timestamp':'" + timestamp + "'}").timestamp()).isEmpty();
    }

    @Test
    void notificationNobodyDocumentedKeepsItsRawParameters() {
        assertThat(Frames.notification("OnSomethingNew", "{'severity':'Warning','list':[1,null,{'ä':1.5}]}"))
                .isEqualTo(new Unknown(
                        "OnSomethingNew", Severity.WARNING, "{\"severity\":\"Warning\",\"list\":[1,null,{\"ä\":1.5}]}"))
                .returns(false, Notification::isFatal);
    }

    @Test
    void longNotificationNobodyDocumentedKeepsItsBeginning() {
        assertThat(Frames.notification("On" + "x".repeat(100_000), "{'a':'" + "b".repeat(100_000) + "'}"))
                .isInstanceOfSatisfying(Unknown.class, unknown -> {
                    assertThat(unknown.method()).hasSize(2_000);
                    assertThat(unknown.json()).hasSize(2_000).startsWith("{\"a\":\"bbb");
                });
    }

    @Test
    void longMessageKeepsItsBeginning() {
        assertThat(notice("{'message':'" + "b".repeat(100_000) + "'}").message())
                .hasValueSatisfying(message -> assertThat(message).hasSize(2_000));
    }

    @Test
    void endlessSignInAddressCountsAsNone() {
        String params = "{'mustAuthenticate':true,'loginUri':'https://idp.example.com/?" + "a".repeat(100_000) + "'}";

        assertThat(Frames.notification("OnAuthenticationInformation", params))
                .isEqualTo(new Notification.MustAuthenticate(Optional.empty()));
    }

    @Test
    void notificationNobodyDocumentedIsFatalWhereItSaysSo() {
        assertThat(Frames.notification("OnSomethingNew", "{'severity':'FATAL'}"))
                .returns(true, Notification::isFatal);
    }

    @Test
    void notificationNobodyDocumentedMayHaveNoParameters() {
        assertThat(NotificationReader.read("OnSomethingNew", MissingNode.getInstance()))
                .isEqualTo(new Unknown("OnSomethingNew", Severity.UNSTATED, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "onconnected", "OnConnected ", "OnLicenseAccessDeniedPendingUserSynced"})
    void nameThatIsNearlyKnownIsUnknown(String method) {
        assertThat(Frames.notification(method, "{}")).isInstanceOf(Unknown.class);
    }

    private static ProxyNotice notice(String params) {
        return (ProxyNotice) Frames.notification("OnSessionClosed", params);
    }
}
