package io.gangway.simulator;

import java.time.Instant;
import java.util.List;

/**
 * What a simulator is doing, for people to look at: nothing in it is a whole secret.
 *
 * @param faults that are on, as texts
 * @param requests latest first; so are the others
 */
record LiveView(
        Instant now,
        List<String> faults,
        TicketCounts counts,
        List<TicketLine> tickets,
        List<SessionLine> sessions,
        List<SocketLine> sockets,
        List<RequestLine> requests) {

    record TicketCounts(int issued, int redeemed, int refused) {}

    /** @param fate {@code unspent}, {@code redeemed} or {@code expired} */
    record TicketLine(String prefix, String account, String ticket, Instant issued, String fate) {}

    record SessionLine(String prefix, String account, String cookie, Instant created, Instant lastUsed) {}

    /** @param account empty for a socket that was told to sign in */
    record SocketLine(String path, String account, Instant opened) {}

    /** @param status zero while there is no answer */
    record RequestLine(Instant time, String method, String path, String query, int status) {}
}
