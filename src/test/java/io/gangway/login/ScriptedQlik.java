package io.gangway.login;

import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.HandshakeException;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A Qlik server in memory that decides as the real one does: a valid cookie or an unspent ticket lets in, anything else
 * gets a sign-in address. Records what came.
 */
final class ScriptedQlik implements Transport.Opener {

    static final String LOGIN_URI = "https://sense.example.com/internal_forms_authentication/?targetId=1";

    final List<Handshake> handshakes = new CopyOnWriteArrayList<>();
    final Set<String> validTickets = new HashSet<>();
    final Set<String> validCookies = new HashSet<>();

    Optional<String> loginUri = Optional.of(LOGIN_URI);
    Optional<HandshakeFailure> failure = Optional.empty();
    /** Whether a socket without a valid cookie is refused with 403, whatever ticket it brings. */
    boolean closedToStrangers;
    /** Runs while a socket is being opened: what happens in another tab meanwhile. */
    Runnable meanwhile = () -> {};
    /** Sent beside the greeting; {@code OnConnected} as a rule. */
    String afterGreeting =
            "{\"jsonrpc\":\"2.0\",\"method\":\"OnConnected\",\"params\":{\"qSessionState\":\"SESSION_CREATED\"}}";

    private int sessions;

    @Override
    public Transport open(Handshake handshake, Transport.Listener listener) throws HandshakeException {
        handshakes.add(handshake);
        if (failure.isPresent()) {
            throw new HandshakeException(handshake, failure.get());
        }
        Runnable otherTab = meanwhile;
        meanwhile = () -> {};
        boolean knownByCookie = isKnown(handshake);
        if (closedToStrangers && !knownByCookie) {
            throw new HandshakeException(handshake, new HandshakeFailure.Refused(403));
        }
        otherTab.run();
        boolean redeemed = !knownByCookie && validTickets.remove(ticket(handshake));
        greet(listener, knownByCookie, redeemed);
        return new Transport() {
            @Override
            public void send(String message) {}

            @Override
            public void close() {
                listener.onClose(new TransportClose.ByUs());
            }
        };
    }

    int ticketsSent() {
        return (int) handshakes.stream()
                .filter(handshake -> !ticket(handshake).isEmpty())
                .count();
    }

    /** The {@code reloadURI} of the latest handshake. */
    String reloadUri() {
        String query = handshakes.getLast().uri().getRawQuery();
        String encoded = query.replaceAll(".*reloadURI=([^&]*).*", "$1");
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** The state in it. */
    String state() {
        return reloadUri().replaceAll(".*[?&]state=", "");
    }

    private synchronized void greet(Transport.Listener listener, boolean knownByCookie, boolean redeemed) {
        if (redeemed) {
            String cookie = "X-Qlik-Session=session-" + ++sessions;
            validCookies.add(cookie);
            listener.onOpen(Map.of("set-cookie", List.of(cookie + "; Path=/; HttpOnly; Secure")));
        } else {
            listener.onOpen(Map.of("set-cookie", List.of("lb=node-1; Path=/")));
        }
        if (knownByCookie || redeemed) {
            listener.onText(
                    "{\"jsonrpc\":\"2.0\",\"method\":\"OnAuthenticationInformation\",\"params\":{\"userId\":\"anna\",\"userDirectory\":\"GANGWAY\",\"mustAuthenticate\":false}}");
            listener.onText(afterGreeting);
        } else {
            String address =
                    loginUri.map(uri -> "\"loginUri\":\"" + uri + "\",").orElse("");
            listener.onText("{\"jsonrpc\":\"2.0\",\"method\":\"OnAuthenticationInformation\",\"params\":{" + address
                    + "\"mustAuthenticate\":true}}");
        }
    }

    private boolean isKnown(Handshake handshake) {
        String cookies = handshake.headers().getOrDefault("Cookie", "");
        return validCookies.stream().anyMatch(cookies::contains);
    }

    private static String ticket(Handshake handshake) {
        String query = handshake.uri().getRawQuery();
        return query.contains("qlikTicket=") ? query.replaceAll(".*qlikTicket=([^&]*).*", "$1") : "";
    }
}
