package io.gangway.journey;

import io.gangway.doctor.diagnosis.Cause;
import io.gangway.login.LoginMode;
import io.gangway.simulator.CsrfMode;
import io.gangway.simulator.Fault;
import io.gangway.simulator.SimulatorControl;
import io.gangway.simulator.Tls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All causes as they come about: field.md, 2.6, and qlik-protocol.md, 8.3. */
final class Scenarios {

    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private Scenarios() {}

    static Stream<Scenario> all() {
        return Stream.of(
                        refusedAfterTheReturn(),
                        endedByQlik(),
                        certificates(),
                        addresses(),
                        refusals(),
                        signInPages(),
                        returns(),
                        rounds(),
                        tickets(),
                        timing())
                .flatMap(stream -> stream);
    }

    /** Qlik takes the ticket, and says itself why there is no session. */
    private static Stream<Scenario> refusedAfterTheReturn() {
        return Stream.of(
                afterTheReturn(Cause.TOO_MANY_SESSIONS, new Fault.SessionLimit(0)),
                afterTheReturn(Cause.LICENCE_BEING_SYNCED, refusedWith("OnLicenseAccessDeniedPendingUserSync")),
                afterTheReturn(Cause.NO_LICENCE, new Fault.NoLicense()),
                afterTheReturn(Cause.LICENCE_EXCEEDED, refusedWith("OnExcessLicenseAssignment")),
                afterTheReturn(Cause.ENGINE_WITHOUT_LICENCE, connectedAs("SESSION_ERROR_NO_LICENSE")),
                afterTheReturn(Cause.ENGINE_RENEWS_LICENCE, connectedAs("SESSION_ERROR_LICENSE_RENEW")),
                afterTheReturn(Cause.ENGINE_SESSION_LIMIT, connectedAs("SESSION_ERROR_LIMIT_EXCEEDED")),
                afterTheReturn(Cause.SECURITY_HEADER_CHANGED, connectedAs("SESSION_ERROR_SECURITY_HEADER_CHANGED")),
                afterTheReturn(Cause.ACCESS_RULES_FAILED, connectedAs("SESSION_ACCESS_CONTROL_SETUP_FAILURE")),
                afterTheReturn(Cause.APP_NOT_OPENED, connectedAs("SESSION_ERROR_APP_ACCESS_DENIED")),
                afterTheReturn(Cause.APP_NOT_OPENED, connectedAs("SESSION_ERROR_APP_FAILURE")),
                afterTheReturn(Cause.NO_ENGINE, refusedWith("OnNoEngineAvailable")),
                afterTheReturn(Cause.NO_REPOSITORY, refusedWith("OnNoRepositoryAvailable")),
                afterTheReturn(Cause.OTHER_SERVICE_MISSING, refusedWith("OnNoDataPrepServiceAvailable")),
                afterTheReturn(Cause.CLOSED_FOR_UNKNOWN_REASON, refusedWith("OnSomethingNew")));
    }

    /** A session that was in use is over. */
    private static Stream<Scenario> endedByQlik() {
        return Stream.of(
                inUse(Cause.SESSION_TIMED_OUT, "by Qlik's clock", Conditions.good(), browser -> {
                    browser.pass(Duration.ofMinutes(31));
                    browser.qlik().sweep();
                }),
                inUse(Cause.SIGNED_OUT, qlik -> qlik.endSessions("OnSessionLoggedOut")),
                inUse(Cause.SESSION_CLOSED, qlik -> qlik.endSessions("OnSessionClosed")),
                inUse(Cause.TOO_MANY_SESSIONS, qlik -> qlik.closeSockets("OnMaxParallelSessionsExceeded")),
                inUse(Cause.NO_LICENCE, qlik -> qlik.closeSockets("OnLicenseAccessDenied")),
                inUse(Cause.ENGINE_LOST, qlik -> qlik.closeSockets("OnEngineWebsocketFailed")),
                inUse(Cause.NO_REPOSITORY, qlik -> qlik.closeSockets("OnRepositoryWebsocketFailed")),
                inUse(Cause.CLOSED_FOR_UNKNOWN_REASON, qlik -> qlik.closeSockets("OnSomethingNew")),
                inUse(Cause.CONNECTION_DROPPED, SimulatorControl::dropSockets),
                inUse(
                        Cause.MESSAGE_TOO_BIG,
                        "a list above gangway.qlik.max-message-size",
                        Conditions.good().maxMessageBytes(2_048),
                        SignInAtSimulator::askForApps),
                new Scenario(Cause.SESSION_TIMED_OUT, "while the connection was lost", Conditions.good(), browser -> {
                    browser.come();
                    browser.signInAndComeBack();
                    browser.qlik().dropSockets();
                    browser.awaitEnd();
                    browser.pass(Duration.ofMinutes(31));
                    browser.resume();
                }));
    }

    private static Stream<Scenario> certificates() {
        return Stream.of(
                atTheFirstVisit(
                        Cause.CERTIFICATE_FOR_ANOTHER_HOST,
                        "of sense.example.com",
                        Conditions.good().tls(new Tls(List.of("sense.example.com"), 365))),
                atTheFirstVisit(
                        Cause.CERTIFICATE_EXPIRED,
                        "ten days ago",
                        Conditions.good().tls(new Tls(List.of("127.0.0.1"), -10))),
                atTheFirstVisit(
                        Cause.CERTIFICATE_UNKNOWN,
                        "self-signed",
                        Conditions.good().tls(Tls.local()).withoutTrust()));
    }

    private static Stream<Scenario> addresses() {
        return Stream.of(
                atTheFirstVisit(
                        Cause.HOST_UNKNOWN,
                        "a slip in gangway.qlik.url",
                        Conditions.good().address(URI.create("https://nowhere.invalid"))),
                atTheFirstVisit(
                        Cause.HOST_NOT_REACHABLE,
                        "a port that nobody listens on",
                        Conditions.good().address(URI.create("http://127.0.0.1:1"))),
                atTheFirstVisit(
                        Cause.VIRTUAL_PROXY_NOT_LINKED,
                        "a prefix that does not exist",
                        Conditions.good().address(url -> url + "/nosuch")));
    }

    private static Stream<Scenario> refusals() {
        return Stream.of(
                atTheFirstVisit(Cause.VIRTUAL_PROXY_NOT_LINKED, new Fault.BadRequestPage()),
                atTheFirstVisit(Cause.HOST_NOT_ALLOWED, new Fault.HostNotAllowed()),
                atTheFirstVisit(Cause.PREFIX_WRONG, new Fault.UpgradeRefused(404)),
                atTheFirstVisit(Cause.SERVER_NOT_READY, new Fault.UpgradeRefused(503)),
                atTheFirstVisit(Cause.GUARD_IN_FRONT, new Fault.UpgradeRefused(302)),
                atTheFirstVisit(Cause.WEBSOCKET_NOT_PASSED_ON, new Fault.UpgradeRefused(426)),
                atTheFirstVisit(Cause.UNEXPLAINED, new Fault.UpgradeRefused(418)),
                new Scenario(
                        Cause.CROSS_SITE_CHECK,
                        "the token does not help",
                        Conditions.good().release(CsrfMode.ON),
                        browser -> {
                            browser.come();
                            browser.qlik().switchOn(new Fault.UpgradeRefused(403));
                            browser.signInAndComeBack();
                        }),
                afterTheReturn(
                        Cause.CROSS_SITE_CHECK,
                        "gangway.login.mode=websocket at a newer release",
                        Conditions.good().release(CsrfMode.ON).mode(LoginMode.WEBSOCKET)));
    }

    private static Stream<Scenario> signInPages() {
        return Stream.of(
                atTheFirstVisit(Cause.SIGN_IN_ON_INTERNAL_HOST, new Fault.LoginUriAt("http://qlik-internal:80")),
                atTheFirstVisit(
                        Cause.SIGN_IN_ON_FOREIGN_HOST, new Fault.LoginUri("https://login.elsewhere.example/adfs/ls")),
                atTheFirstVisit(Cause.SIGN_IN_WITHOUT_ADDRESS, new Fault.LoginUriMissing()),
                atTheFirstVisit(Cause.ANONYMOUS, new Fault.Anonymous()),
                afterTheReturn(Cause.OTHER_VIRTUAL_PROXY, new Fault.LoginProxy("other")),
                afterTheReturn(
                        Cause.HTTP_HTTPS_MIX,
                        "requests over http, sockets over https",
                        Conditions.of(new Fault.SchemesMixed())
                                .release(CsrfMode.ON)
                                .tls(Tls.local())));
    }

    private static Stream<Scenario> returns() {
        return Stream.of(
                afterTheReturn(Cause.TICKET_NOT_ASKED_FOR, new Fault.ReturnLost(Fault.Loss.OWN_QUERY)),
                back(
                        Cause.RETURN_MALFORMED,
                        "two tickets",
                        (browser, address) -> browser.comeBackTo(URI.create(address + "&QlikTicket=abcdefghijklmnop"))),
                back(Cause.SIGN_IN_TOOK_TOO_LONG, "eleven minutes", (browser, address) -> {
                    browser.pass(Duration.ofMinutes(11));
                    browser.comeBackTo(address);
                }),
                back(Cause.RETURN_USED_BEFORE, "its state with a fresh ticket", (browser, address) -> {
                    browser.comeBackTo(address);
                    String fresh = browser.qlik().issueTicket("GANGWAY\\anna");
                    String again = address.toString().replaceAll("qlikTicket=[^&]+", "qlikTicket=" + fresh);
                    browser.comeBackTo(URI.create(again));
                }),
                back(Cause.OWN_COOKIE_LOST, "in a frame of another site", (browser, address) -> {
                    browser.becomeAnotherBrowser(false, true);
                    browser.comeBackTo(address);
                }),
                back(Cause.OWN_COOKIE_LOST, "cookies switched off", (browser, address) -> {
                    browser.becomeAnotherBrowser(false, false);
                    browser.comeBackTo(address);
                }),
                back(Cause.ADDRESS_PASSED_ON, "opened in another browser", (browser, address) -> {
                    browser.becomeAnotherBrowser(true, false);
                    browser.comeBackTo(address);
                }));
    }

    /** The browser goes round, and never brings a ticket. */
    private static Stream<Scenario> rounds() {
        return Stream.of(
                new Scenario(Cause.SIGN_IN_ELSEWHERE, "two tabs at once", Conditions.good(), browser -> {
                    browser.come();
                    browser.come();
                }),
                rounds(Cause.SIGN_IN_ABANDONED, "back button", Conditions.good(), Duration.ofSeconds(8)),
                rounds(
                        Cause.WRONG_SIGN_IN_MODULE,
                        "a form for Windows",
                        Conditions.of(new Fault.LoginModule(Fault.Module.FORMS)).onWindows(),
                        A_WHILE),
                rounds(Cause.HOST_NOT_ALLOWED, "left in the hub", Conditions.of(new Fault.ReloadUriRefused()), A_WHILE),
                new Scenario(
                        Cause.TICKET_LOST,
                        "dropped from the query",
                        Conditions.of(new Fault.ReturnLost(Fault.Loss.TICKET)),
                        browser -> {
                            browser.come();
                            browser.pass(A_WHILE);
                            browser.signInAndComeBack();
                            browser.pass(A_WHILE);
                            browser.signInAndComeBack();
                        }));
    }

    private static Stream<Scenario> tickets() {
        return Stream.of(
                afterTheReturn(Cause.TICKET_REFUSED, new Fault.TicketAlwaysRefused()),
                afterTheReturn(Cause.TICKET_REFUSED, new Fault.TicketSpentElsewhere()),
                afterTheReturn(
                        Cause.TICKET_REFUSED,
                        "over HTTP",
                        Conditions.of(new Fault.TicketAlwaysRefused()).release(CsrfMode.ON)),
                new Scenario(
                        Cause.TICKET_USED,
                        "the same address once more",
                        Conditions.of(new Fault.TicketAlwaysRefused()),
                        browser -> {
                            browser.come();
                            URI address = browser.signIn();
                            browser.comeBackTo(address);
                            browser.comeBackTo(address);
                        }),
                back(Cause.TICKET_EXPIRED, "66 s between the sign-in page and the return", Scenarios::lateBack),
                new Scenario(
                        Cause.TICKET_EXPIRED,
                        "66 s between the sign-in page and the return, over HTTP",
                        Conditions.good().release(CsrfMode.ON),
                        browser -> {
                            browser.come();
                            lateBack(browser, browser.signIn());
                        }),
                back(
                        Cause.TICKET_EXPIRED,
                        "Qlik took 70 s to look at it",
                        (browser, address) -> browser.comeBackSlowlyTo(address, Duration.ofSeconds(70))),
                new Scenario(
                        Cause.TICKET_FOR_ANOTHER_VIRTUAL_PROXY,
                        "the cookie is that of another one",
                        Conditions.of(new Fault.CookieName("X-Qlik-Session-hr")),
                        browser -> {
                            browser.come();
                            browser.signInAndComeBack();
                            browser.qlik().endSessions("OnSessionClosed");
                            browser.awaitEnd();
                            browser.qlik().switchOn(new Fault.TicketAlwaysRefused());
                            browser.come();
                            browser.signInAndComeBack();
                        }),
                afterTheReturn(
                        Cause.OTHER_NODE,
                        "the session is not there",
                        Conditions.of(new Fault.SessionLate(100)).release(CsrfMode.ON)));
    }

    private static Stream<Scenario> timing() {
        return Stream.of(
                atTheFirstVisit(
                        Cause.SILENT_SOCKET,
                        "nothing is pushed",
                        Conditions.of(new Fault.NoPush()).impatient()),
                atTheFirstVisit(
                        Cause.COLD_SERVER,
                        "each request takes a minute",
                        Conditions.of(new Fault.Delay(Fault.Step.REQUEST, Duration.ofMinutes(1)))
                                .impatient()));
    }

    // ---- stories

    private static Scenario atTheFirstVisit(Cause cause, Fault fault) {
        return atTheFirstVisit(cause, fault.text(), Conditions.of(fault));
    }

    private static Scenario atTheFirstVisit(Cause cause, String condition, Conditions conditions) {
        return new Scenario(cause, condition, conditions, SignInAtSimulator::come);
    }

    private static Scenario afterTheReturn(Cause cause, Fault fault) {
        return afterTheReturn(cause, fault.text(), Conditions.of(fault));
    }

    private static Scenario afterTheReturn(Cause cause, String condition, Conditions conditions) {
        return new Scenario(cause, condition, conditions, browser -> {
            browser.come();
            browser.signInAndComeBack();
        });
    }

    private static Scenario back(Cause cause, String condition, WayBack wayBack) {
        return new Scenario(cause, condition, Conditions.good(), browser -> {
            browser.come();
            wayBack.take(browser, browser.signIn());
        });
    }

    private static void lateBack(SignInAtSimulator browser, URI address) {
        browser.pass(Duration.ofSeconds(66));
        browser.comeBackTo(address);
    }

    private static Scenario inUse(Cause cause, Consumer<SimulatorControl> end) {
        return inUse(cause, "while in use", Conditions.good(), browser -> end.accept(browser.qlik()));
    }

    private static Scenario inUse(
            Cause cause, String condition, Conditions conditions, Consumer<SignInAtSimulator> end) {
        return new Scenario(cause, condition, conditions, browser -> {
            browser.come();
            browser.signInAndComeBack();
            end.accept(browser);
            browser.awaitEnd();
        });
    }

    private static Scenario rounds(Cause cause, String condition, Conditions conditions, Duration away) {
        return new Scenario(cause, condition, conditions, browser -> {
            browser.come();
            browser.pass(away);
            browser.come();
            browser.pass(away);
            browser.come();
        });
    }

    private static Fault refusedWith(String notification) {
        return new Fault.RefusedWith(notification);
    }

    private static Fault connectedAs(String state) {
        return new Fault.OnConnectedState(state);
    }

    /** What happens between the sign-in page and Gangway. */
    @FunctionalInterface
    private interface WayBack {
        void take(SignInAtSimulator browser, URI address);
    }
}
