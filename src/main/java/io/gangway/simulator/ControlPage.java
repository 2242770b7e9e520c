package io.gangway.simulator;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Draws the control page. Its script only puts fresh copies of its parts in place: without it, one reloads. */
final class ControlPage {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Markup PAGE = Markup.template("control.html");
    private static final Markup HEAD = Markup.template("control-head.html");
    private static final Markup TICKET = Markup.template("control-ticket.html");
    private static final Markup SESSION = Markup.template("control-session.html");
    private static final Markup SOCKET = Markup.template("control-socket.html");
    private static final Markup REQUEST = Markup.template("control-request.html");
    private static final Markup EMPTY = Markup.template("control-empty.html");
    private static final Markup PROBLEM = Markup.template("control-problem.html");
    private static final Markup OPTION = Markup.template("control-option.html");

    private final ControlFaults faults;
    private final Markup token;

    ControlPage(String token) {
        this.token = Markup.text(token);
        this.faults = new ControlFaults(this.token);
    }

    Answer draw(int status, Ask ask, LiveView view, ControlForm.Problem problem) {
        Markup content = PAGE.fill(Map.ofEntries(
                Map.entry("token", token),
                Map.entry("problem", problem(problem)),
                Map.entry("on", faults.on(view.faults())),
                Map.entry("notifications", notifications()),
                Map.entry("issued", number(view.counts().issued())),
                Map.entry("redeemed", number(view.counts().redeemed())),
                Map.entry("refused", number(view.counts().refused())),
                Map.entry("session-count", number(view.sessions().size())),
                Map.entry("socket-count", number(view.sockets().size())),
                Map.entry("sessions", rows(view.sessions(), "No session is live.", line -> session(line, view))),
                Map.entry("sockets", rows(view.sockets(), "No socket is open.", line -> socket(line, view))),
                Map.entry("tickets", rows(view.tickets(), "No ticket was issued lately.", line -> ticket(line, view))),
                Map.entry("requests", rows(view.requests(), "No request came yet.", ControlPage::request)),
                Map.entry("faults", faults.groups(view.faults(), problem))));
        return Pages.page(status, ask, "Control", HEAD, content, POLICY);
    }

    private static Markup problem(ControlForm.Problem problem) {
        return problem.sentence().isEmpty()
                ? Markup.NONE
                : PROBLEM.fill(Map.of("sentence", Markup.text(problem.sentence())));
    }

    private static Markup notifications() {
        return Markup.join(Notification.FATAL.stream()
                .map(name -> OPTION.fill(Map.of("name", Markup.text(name))))
                .toList());
    }

    private static <T> Markup rows(List<T> lines, String otherwise, Function<T, Markup> row) {
        return lines.isEmpty()
                ? EMPTY.fill(Map.of("text", Markup.text(otherwise)))
                : Markup.join(lines.stream().map(row).toList());
    }

    private static Markup session(LiveView.SessionLine line, LiveView view) {
        return SESSION.fill(Map.of(
                "account", Markup.text(line.account()),
                "proxy", proxy(line.prefix()),
                "cookie", Markup.text(line.cookie()),
                "age", Markup.text(Age.between(line.created(), view.now())),
                "used", Markup.text(Age.between(line.lastUsed(), view.now()))));
    }

    private static Markup socket(LiveView.SocketLine line, LiveView view) {
        return SOCKET.fill(Map.of(
                "account", Markup.text(line.account().isEmpty() ? "not signed in" : line.account()),
                "path", Markup.text(line.path()),
                "age", Markup.text(Age.between(line.opened(), view.now()))));
    }

    private static Markup ticket(LiveView.TicketLine line, LiveView view) {
        return TICKET.fill(Map.of(
                "account", Markup.text(line.account()),
                "proxy", proxy(line.prefix()),
                "ticket", Markup.text(line.ticket()),
                "age", Markup.text(Age.between(line.issued(), view.now())),
                "fate", Markup.text(line.fate())));
    }

    private static Markup request(LiveView.RequestLine line) {
        return REQUEST.fill(Map.of(
                "time", Markup.text(Age.clock(line.time())),
                "method", Markup.text(line.method()),
                "path", Markup.text(line.path()),
                "query", Markup.text(line.query().isEmpty() ? "" : "?" + line.query()),
                "kind", Markup.text(line.status() >= 400 ? "bad" : "good"),
                "status", Markup.text(line.status() == 0 ? "…" : String.valueOf(line.status()))));
    }

    private static Markup proxy(String prefix) {
        return Markup.text(prefix.isEmpty() ? "default" : prefix);
    }

    private static Markup number(int number) {
        return Markup.text(String.valueOf(number));
    }
}
