package io.gangway.simulator;

import java.time.Duration;

/**
 * Something that goes wrong, or merely goes differently, on a real server. Immutable; switched on and off while the
 * simulator runs by {@link SimulatorControl}. Of two faults of one kind the later one counts, except for those that name
 * a step or a method: of these, all are in force.
 */
public sealed interface Fault {

    /** Tickets expire after this time; zero: at once. */
    record TicketLife(Duration life) implements Fault {}

    /** No ticket is ever accepted: the redirect loop. */
    record TicketAlwaysRefused() implements Fault {}

    /** A ticket can be redeemed twice. */
    record TicketAcceptedTwice() implements Fault {}

    /** The ticket is put at the very end of the target, after a fragment, where no server sees it. */
    record NaiveFragmentAppend() implements Fault {}

    /** Whatever {@code reloadURI} says, the user lands at {@code /hub/} with the ticket. */
    record ReloadUriRefused() implements Fault {}

    /** The session cookie has another name. */
    record CookieName(String name) implements Fault {}

    /** Nothing is pushed on a socket before the client's first message. */
    record PushAfterFirstMessage() implements Fault {}

    /** Nothing is ever pushed on a socket; an authenticated one still answers. */
    record NoPush() implements Fault {}

    /** {@code OnConnected} is left out; requests are answered all the same. */
    record OnConnectedMissing() implements Fault {}

    /** {@code OnConnected} comes with this {@code qSessionState}, known or not. */
    record OnConnectedState(String state) implements Fault {}

    /** A step takes this much longer. */
    record Delay(Step step, Duration duration) implements Fault {}

    /** Answers are sent in frames of at most this many UTF-16 units. */
    record FragmentedAnswers(int frameLength) implements Fault {
        public FragmentedAnswers {
            if (frameLength < 2) {
                throw new IllegalArgumentException("A frame must hold at least 2 characters, not " + frameLength);
            }
        }
    }

    /** The site has this many apps; the users stay. */
    record AppCount(int apps) implements Fault {}

    /** The next so many calls of a method fail. */
    record EngineError(String method, int code, String parameter, String message, int calls) implements Fault {

        /** Error 15, which a client should retry quietly. */
        public static EngineError aborted(String method, int calls) {
            return new EngineError(method, 15, "", "Request aborted", calls);
        }

        /** Fails every time. */
        public static EngineError always(String method, int code, String message) {
            return new EngineError(method, code, "", message, Integer.MAX_VALUE);
        }
    }

    /** Calls of a method are read and never answered. */
    record NoAnswer(String method) implements Fault {}

    /** After this time each authenticated socket gets a fatal notification and is closed. */
    record FatalNotification(String method, Duration after) implements Fault {}

    /** After this time each socket's TCP connection is cut, with no close frame. */
    record AbruptClose(Duration after) implements Fault {}

    /** The close code after a fatal notification; 1006 cuts the connection with no close frame. */
    record CloseCode(int code) implements Fault {}

    /** After a WebSocket ping from the client, the socket answers nothing any more. */
    record PingWedges() implements Fault {}

    /** Upgrades are answered with this HTTP status, 403 as a rule. */
    record UpgradeRefused(int status) implements Fault {}

    /** Everything is answered as by a proxy that has no such virtual proxy: HTTP 400 and a long page. */
    record BadRequestPage() implements Fault {}

    /** The user has no licence: {@code OnLicenseAccessDenied} in the place of {@code OnConnected}. */
    record NoLicense() implements Fault {}

    /** All apps are unpublished: no {@code stream}, no {@code publishTime}. */
    record UnpublishedApps() implements Fault {}

    /** Unpublished apps have the {@code publishTime} 1753-01-01, as the repository's database does. */
    record SqlMinimumDates() implements Fault {}

    /** {@code qThumbnail} is an empty object. */
    record EmptyThumbnails() implements Fault {}

    /** Entries of the list have no {@code qMeta}. */
    record NoMeta() implements Fault {}

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
}
