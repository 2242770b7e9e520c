package io.gangway.simulator;

import java.time.Duration;

/**
 * Something that goes wrong, or merely goes differently, on a real server. Immutable; switched on and off while the
 * simulator runs by {@link SimulatorControl}. Each has a short {@link #text() text}, such as {@code ticket-life=5s}; of
 * two whose text is the same up to the equals sign, the later one counts. What each does is said in {@link FaultCatalog}.
 */
public sealed interface Fault {

    /** @throws IllegalArgumentException with one sentence when the text names no fault, or a wrong value */
    static Fault parse(String text) {
        return FaultCatalog.parse(text);
    }

    /** The text that {@link #parse} reads. */
    default String text() {
        return FaultCatalog.kindOf(this).text(this);
    }

    // ---- tickets

    record TicketAlwaysRefused() implements Fault {}

    record TicketLife(Duration life) implements Fault {
        public TicketLife {
            require(!life.isNegative(), "A ticket cannot live for less than no time");
        }
    }

    record TicketSpentElsewhere() implements Fault {}

    record TicketAcceptedTwice() implements Fault {}

    record NaiveFragmentAppend() implements Fault {}

    record ReturnLost(Loss loss) implements Fault {}

    /** What of the address that the browser is sent back to does not arrive. */
    enum Loss {
        TICKET,
        OWN_QUERY,
        WHOLE_QUERY
    }

    // ---- the way to sign in

    record LoginProxy(String prefix) implements Fault {
        public LoginProxy {
            SimulatorOptions.requirePrefix(prefix);
        }
    }

    record LoginUriAt(String origin) implements Fault {
        public LoginUriAt {
            require(origin.matches("https?://[^/?#\\s]+"), "Scheme, host and port are wanted, not \"" + origin + "\"");
        }
    }

    record LoginUri(String uri) implements Fault {
        public LoginUri {
            require(uri.chars().noneMatch(Character::isISOControl), "A loginUri has no control characters");
        }
    }

    record LoginUriMissing() implements Fault {}

    record LoginModule(Module module) implements Fault {}

    enum Module {
        FORMS,
        WINDOWS
    }

    record ReloadUriRefused() implements Fault {}

    record HostNotAllowed() implements Fault {}

    record Anonymous() implements Fault {}

    // ---- sessions and HTTP

    record Csrf(CsrfMode mode) implements Fault {}

    record CsrfToken(CsrfTokenAnswer answer) implements Fault {}

    record SessionLate(int requests) implements Fault {}

    record SessionLimit(int sessions) implements Fault {}

    record CookieName(String name) implements Fault {
        public CookieName {
            require(name.matches("[A-Za-z0-9_.-]+"), "Not a cookie name: \"" + name + "\"");
        }
    }

    record SecureCookie() implements Fault {}

    record SchemesMixed() implements Fault {}

    record SameSite(Site site) implements Fault {}

    enum Site {
        NONE,
        LAX,
        STRICT
    }

    record UserInactive() implements Fault {}

    record SignOutRefused(int status) implements Fault {
        public SignOutRefused {
            requireRefusal(status);
        }
    }

    record ProductInfoOpen() implements Fault {}

    record ClockOff(Duration by) implements Fault {}

    record BadRequestPage() implements Fault {}

    // ---- the greeting of a socket

    record UpgradeRefused(int status) implements Fault {
        public UpgradeRefused {
            requireRefusal(status);
        }
    }

    record PushAfterFirstMessage() implements Fault {}

    record NoPush() implements Fault {}

    record OnConnectedMissing() implements Fault {}

    record OnConnectedState(String state) implements Fault {

        /** Whether the engine closes the socket after it. */
        boolean isError() {
            return state.startsWith("SESSION_ERROR_") || state.equals("SESSION_ACCESS_CONTROL_SETUP_FAILURE");
        }
    }

    record NoLicense() implements Fault {}

    record RefusedWith(String notification) implements Fault {}

    record Delay(Step step, Duration duration) implements Fault {}

    /** Where a {@link Delay} strikes. */
    enum Step {
        /** Any HTTP request, upgrades included: the cold start. */
        REQUEST,
        /** Between the 101 and {@code OnAuthenticationInformation}. */
        AUTHENTICATION,
        /** Between {@code OnAuthenticationInformation} and {@code OnConnected}. */
        CONNECTED,
        /** Before each answer of the engine. */
        ANSWER
    }

    // ---- the end of a socket

    record FatalNotification(String method, Duration after) implements Fault {}

    record AbruptClose(Duration after) implements Fault {}

    record CloseCode(int code) implements Fault {
        public CloseCode {
            require(code >= 1000 && code <= 4999, "A close code is from 1000 to 4999, not " + code);
        }
    }

    record PingWedges() implements Fault {}

    // ---- the engine

    record NoAnswer(String method) implements Fault {}

    record EngineError(String method, int code, String parameter, String message, int calls) implements Fault {
        public EngineError {
            require(!message.contains("|"), "A message has no | in it");
        }

        /** Error 15, which a client should retry quietly. */
        public static EngineError aborted(String method, int calls) {
            return new EngineError(method, 15, "", "Request aborted", calls);
        }

        /** Fails every time. */
        public static EngineError always(String method, int code, String message) {
            return new EngineError(method, code, "", message, Integer.MAX_VALUE);
        }
    }

    record FragmentedAnswers(int frameLength) implements Fault {
        public FragmentedAnswers {
            require(frameLength >= 2, "A frame must hold at least 2 characters, not " + frameLength);
        }
    }

    record AppCount(int apps) implements Fault {
        public AppCount {
            require(apps >= 0 && apps <= 1_000_000, "There can be 0 to 1,000,000 apps, not " + apps);
        }
    }

    record UnpublishedApps() implements Fault {}

    record SqlMinimumDates() implements Fault {}

    record EmptyThumbnails() implements Fault {}

    record NoMeta() implements Fault {}

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static void requireRefusal(int status) {
        require(status >= 300 && status <= 599, "A refusal has a status from 300 to 599, not " + status);
    }
}
