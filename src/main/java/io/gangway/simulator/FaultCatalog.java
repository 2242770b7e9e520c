package io.gangway.simulator;

import static io.gangway.simulator.Parameter.number;
import static io.gangway.simulator.Parameter.oneOf;
import static io.gangway.simulator.Parameter.pair;
import static io.gangway.simulator.Parameter.text;
import static io.gangway.simulator.Parameter.time;
import static io.gangway.simulator.Parameter.word;

import java.util.List;
import java.util.stream.Stream;

/** All faults: name, parameter, sentence. The command line, the control page and the texts of faults come from here. */
final class FaultCatalog {

    // One row per fault: as a table it reads best.
    // spotless:off
    private static final List<FaultGroup> GROUPS = List.of(
        new FaultGroup("Tickets", List.of(
            plain("ticket-refused", new Fault.TicketAlwaysRefused(),
                    "No ticket is ever accepted: the redirect loop."),
            row("ticket-life", Fault.TicketLife.class,
                    time("5s").after("=").as(Fault.TicketLife::new, Fault.TicketLife::life),
                    "Tickets expire after this time; 0s: at once. At Qlik a minute."),
            plain("ticket-spent-elsewhere", new Fault.TicketSpentElsewhere(),
                    "Somebody else, such as a link preview, redeems each ticket first, and so has a session."),
            plain("ticket-accepted-twice", new Fault.TicketAcceptedTwice(),
                    "A ticket can be redeemed twice."),
            plain("ticket-after-fragment", new Fault.NaiveFragmentAppend(),
                    "The ticket is put at the very end of the return address, after a fragment, where no server sees it."),
            row("return-lost", Fault.ReturnLost.class,
                    oneOf(Fault.Loss.class, Fault.Loss.TICKET).after("=").as(Fault.ReturnLost::new, Fault.ReturnLost::loss),
                    "The browser comes back without the ticket, without the query of its own, or without either."))),
        new FaultGroup("The way to sign in", List.of(
            row("login-proxy", Fault.LoginProxy.class,
                    text("prefix", "other").after("=").as(Fault.LoginProxy::new, Fault.LoginProxy::prefix),
                    "One signs in at another virtual proxy: its tickets are good there, not here."),
            row("login-uri-at", Fault.LoginUriAt.class,
                    text("scheme://host[:port]", "http://sense-01.internal:80").after("=").as(Fault.LoginUriAt::new, Fault.LoginUriAt::origin),
                    "loginUri names another scheme, host or port: an internal machine name, http, a foreign host."),
            row("login-uri", Fault.LoginUri.class,
                    text("text", "javascript:alert(1)").after("=").as(Fault.LoginUri::new, Fault.LoginUri::uri),
                    "loginUri is this text, sensible or not."),
            plain("login-uri-missing", new Fault.LoginUriMissing(),
                    "One must sign in, and nobody says where: no loginUri."),
            row("login-module", Fault.LoginModule.class,
                    oneOf(Fault.Module.class, Fault.Module.FORMS).after("=").as(Fault.LoginModule::new, Fault.LoginModule::module),
                    "This module signs everybody in, whatever the User-Agent."),
            plain("reload-uri-refused", new Fault.ReloadUriRefused(),
                    "Whatever reloadURI says, the user lands at the hub with the ticket."),
            plain("host-not-allowed", new Fault.HostNotAllowed(),
                    "The host is not on the host allow list: 403 for the token and for upgrades, and no way back from sign-in."),
            plain("anonymous", new Fault.Anonymous(),
                    "Whoever does not sign in is let in as an anonymous user; forceauthentication=yes demands to sign in."))),
        new FaultGroup("Sessions and HTTP", List.of(
            row("csrf", Fault.Csrf.class,
                    oneOf(CsrfMode.class, CsrfMode.ON).after("=").as(Fault.Csrf::new, Fault.Csrf::mode),
                    "The check against cross-site WebSocket hijacking of newer releases: 403 on the upgrade without a token."),
            row("csrf-token", Fault.CsrfToken.class,
                    CsrfTokenAnswer.parameter().after("=").as(Fault.CsrfToken::new, Fault.CsrfToken::answer),
                    "How /qps/csrftoken answers: status, and whether the token or only the session cookie comes with it."),
            row("session-late", Fault.SessionLate.class,
                    number("requests", 1).after("=").as(Fault.SessionLate::new, Fault.SessionLate::requests),
                    "The first so many requests with a new session's cookie are treated as a stranger's."),
            row("session-limit", Fault.SessionLimit.class,
                    number("sessions", 0).after("=").as(Fault.SessionLimit::new, Fault.SessionLimit::sessions),
                    "A user may have so many proxy sessions, five at Qlik; 0: the first is one too many."),
            row("cookie-name", Fault.CookieName.class,
                    text("name", "X-Qlik-Session-Other").after("=").as(Fault.CookieName::new, Fault.CookieName::name),
                    "The session cookie has this name, with no suffix."),
            plain("secure-cookie", new Fault.SecureCookie(),
                    "The session cookie is Secure, over plain http too: browsers then drop it."),
            plain("schemes-mixed", new Fault.SchemesMixed(),
                    "With TLS: requests reach the proxy over http and sockets over https, and a session of one is none of the other."),
            row("same-site", Fault.SameSite.class,
                    oneOf(Fault.Site.class, Fault.Site.STRICT).after("=").as(Fault.SameSite::new, Fault.SameSite::site),
                    "The session cookie has this SameSite attribute."),
            plain("user-inactive", new Fault.UserInactive(),
                    "/qps/user says that nobody is signed in, although sockets connect."),
            row("sign-out-refused", Fault.SignOutRefused.class,
                    number("status", 403).after("=").as(Fault.SignOutRefused::new, Fault.SignOutRefused::status),
                    "DELETE /qps/user is answered with this status, and ends nothing."),
            plain("product-info-open", new Fault.ProductInfoOpen(),
                    "product-info.json is for everybody; else it needs a session."),
            row("clock-off", Fault.ClockOff.class,
                    time("-7m").after("=").as(Fault.ClockOff::new, Fault.ClockOff::by),
                    "The server's clock, as its Date header shows it, is wrong by this much."),
            plain("bad-request", new Fault.BadRequestPage(),
                    "Everything is answered as by a proxy without such a virtual proxy: 400 and a long page."))),
        new FaultGroup("The greeting of a socket", List.of(
            row("upgrade-refused", Fault.UpgradeRefused.class,
                    number("status", 403).after("=").as(Fault.UpgradeRefused::new, Fault.UpgradeRefused::status),
                    "Upgrades are answered with this status; 302 leads to the sign-in, 400 has the long page."),
            row("delay", Fault.Delay.class,
                    pair(oneOf(Fault.Step.class, Fault.Step.CONNECTED).after(":"), "=", time("20s"),
                            Fault.Delay::new, Fault.Delay::step, Fault.Delay::duration),
                    "A step takes this much longer: any request (cold start), the authentication message, OnConnected, or each answer."),
            plain("push-after-first-message", new Fault.PushAfterFirstMessage(),
                    "Nothing is pushed before the client's first message."),
            plain("no-push", new Fault.NoPush(),
                    "Nothing is ever pushed; a signed-in socket still answers."),
            plain("on-connected-missing", new Fault.OnConnectedMissing(),
                    "OnConnected is left out; requests are answered all the same."),
            row("on-connected-state", Fault.OnConnectedState.class,
                    word("state", "SESSION_ERROR_NO_LICENSE").after("=").as(Fault.OnConnectedState::new, Fault.OnConnectedState::state),
                    "OnConnected comes with this state, known or not; after an error the socket is closed."),
            plain("no-license", new Fault.NoLicense(),
                    "OnLicenseAccessDenied in the place of OnConnected, and the socket is closed."),
            row("refused-with", Fault.RefusedWith.class,
                    word("notification", "OnLicenseAccessDeniedPendingUserSync").after("=").as(Fault.RefusedWith::new, Fault.RefusedWith::notification),
                    "This notification in the place of OnConnected, and the socket is closed."))),
        new FaultGroup("The end of a socket", List.of(
            row("fatal", Fault.FatalNotification.class,
                    pair(word("notification", "OnSessionTimedOut").after("="), "@", time("10s"),
                            Fault.FatalNotification::new, Fault.FatalNotification::method, Fault.FatalNotification::after),
                    "After this time each signed-in socket gets the notification and is closed."),
            row("drop-after", Fault.AbruptClose.class,
                    time("10s").after("=").as(Fault.AbruptClose::new, Fault.AbruptClose::after),
                    "After this time each socket's TCP connection is cut, with no close frame."),
            row("close-code", Fault.CloseCode.class,
                    number("code", 1006).after("=").as(Fault.CloseCode::new, Fault.CloseCode::code),
                    "The close code after a fatal notification; 1006 cuts the connection with no close frame."),
            plain("ping-wedges", new Fault.PingWedges(),
                    "After a WebSocket ping from the client, the socket answers nothing any more."))),
        new FaultGroup("The engine", List.of(
            row("no-answer", Fault.NoAnswer.class,
                    word("method", "GetDocList").after(":").as(Fault.NoAnswer::new, Fault.NoAnswer::method),
                    "Calls of this method are read and never answered."),
            row("engine-error", Fault.EngineError.class,
                    EngineErrorText.PARAMETER,
                    "The next so many calls of this method fail, or all; 15 is for a client to retry quietly."),
            row("fragmented", Fault.FragmentedAnswers.class,
                    number("characters", 1000).after("=").as(Fault.FragmentedAnswers::new, Fault.FragmentedAnswers::frameLength),
                    "Answers come in WebSocket frames of at most so many characters."),
            row("apps", Fault.AppCount.class,
                    number("n", 5000).after("=").as(Fault.AppCount::new, Fault.AppCount::apps),
                    "The site has so many apps; the users stay."),
            plain("unpublished-apps", new Fault.UnpublishedApps(),
                    "All apps are unpublished: no stream, no publishTime."),
            plain("sql-minimum-dates", new Fault.SqlMinimumDates(),
                    "Unpublished apps have the publishTime 1753-01-01, as in the repository's database."),
            plain("empty-thumbnails", new Fault.EmptyThumbnails(),
                    "qThumbnail is an empty object."),
            plain("no-meta", new Fault.NoMeta(),
                    "Entries of the list have no qMeta."))));
    // spotless:on

    private FaultCatalog() {}

    private static FaultKind plain(String name, Fault fault, String sentence) {
        return FaultKind.of(fault, name, sentence);
    }

    private static <F extends Fault> FaultKind row(
            String name, Class<F> type, Parameter<F> parameter, String sentence) {
        return FaultKind.of(type, name, parameter, sentence);
    }

    static List<FaultGroup> groups() {
        return GROUPS;
    }

    static Stream<FaultKind> kinds() {
        return GROUPS.stream().flatMap(group -> group.kinds().stream());
    }

    static FaultKind kindOf(Fault fault) {
        return kinds().filter(kind -> kind.type().isInstance(fault))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not in the catalog: " + fault));
    }

    static Fault parse(String text) {
        String name = text.split("[:=]", 2)[0];
        return kinds().filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no fault \"" + name + "\""))
                .parse(text.substring(name.length()));
    }

    /** What stands between a fault's name and its value; empty where it has none. */
    static String separator(String name) {
        return kinds().filter(kind -> kind.name().equals(name) && !kind.form().isEmpty())
                .map(kind -> kind.form().substring(0, 1))
                .findFirst()
                .orElse("");
    }

    /** What two faults have in common of which only the later one counts. */
    static String slot(Fault fault) {
        return fault.text().split("=", 2)[0];
    }
}
