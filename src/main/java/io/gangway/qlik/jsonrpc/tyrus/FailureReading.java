package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.glassfish.tyrus.client.exception.DeploymentHandshakeException;

/** Reads from what Tyrus throws why a handshake failed. The kinds were found by trying (Tyrus 2.2.2). */
final class FailureReading {

    /** Tyrus' own words when nothing came back until its limit, also after the connection was dropped. */
    private static final String NO_ANSWER = "Handshake response not received.";

    private FailureReading() {}

    static HandshakeFailure of(Throwable thrown, Handshake handshake) {
        List<Throwable> chain = chain(thrown);
        return first(chain, DeploymentHandshakeException.class)
                .filter(FailureReading::hasStatus)
                .<HandshakeFailure>map(refused -> new HandshakeFailure.Refused(refused.getHttpStatusCode()))
                .or(() -> network(chain, handshake))
                .orElseGet(() -> new HandshakeFailure.Broken(kind(chain)));
    }

    /** Tyrus gives 500 also to answers that break the protocol; a real one it names in the message of the cause. */
    private static boolean hasStatus(DeploymentHandshakeException refused) {
        int status = refused.getHttpStatusCode();
        boolean named = chain(refused).stream()
                .anyMatch(link -> String.valueOf(link.getMessage()).contains("500"));
        return status > 101 && (status != 500 || named);
    }

    private static Optional<HandshakeFailure> network(List<Throwable> chain, Handshake handshake) {
        String host = handshake.uri().getHost();
        if (has(chain, UnknownHostException.class) || has(chain, UnresolvedAddressException.class)) {
            return Optional.of(new HandshakeFailure.UnknownHost(host));
        }
        if (has(chain, SSLException.class)) {
            return Optional.of(new HandshakeFailure.NotTrusted(tlsReason(chain)));
        }
        if (has(chain, ConnectException.class) || has(chain, NoRouteToHostException.class)) {
            return Optional.of(new HandshakeFailure.NotReachable(host, handshake.port()));
        }
        if (has(chain, TimeoutException.class)
                || has(chain, SocketTimeoutException.class)
                || chain.stream().anyMatch(link -> NO_ANSWER.equals(link.getMessage()))) {
            return Optional.of(new HandshakeFailure.TimedOut(handshake.limit()));
        }
        return Optional.empty();
    }

    /** The innermost text, which says what is wrong with the certificate; it comes from the JDK and has no address. */
    private static String tlsReason(List<Throwable> chain) {
        return chain.reversed().stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .findFirst()
                .orElse("TLS failed");
    }

    /** Types only: messages of the library may hold the address with its ticket. */
    private static String kind(List<Throwable> chain) {
        return chain.getLast().getClass().getSimpleName();
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return first(chain, type).isPresent();
    }

    private static <T> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        Throwable link = thrown;
        while (link != null && chain.size() < 20) {
            chain.add(link);
            link = link.getCause();
        }
        return chain;
    }
}
