package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.NetworkFailure;
import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import java.util.List;
import org.glassfish.tyrus.client.exception.DeploymentHandshakeException;

/** Reads from what Tyrus throws why a handshake failed. The kinds were found by trying (Tyrus 2.2.2). */
final class FailureReading {

    /** Tyrus' own words when nothing came back until its limit, also after the connection was dropped. */
    private static final String NO_ANSWER = "Handshake response not received.";

    private FailureReading() {}

    static HandshakeFailure of(Throwable thrown, Handshake handshake) {
        List<Throwable> chain = NetworkFailure.chain(thrown);
        return chain.stream()
                .filter(DeploymentHandshakeException.class::isInstance)
                .map(DeploymentHandshakeException.class::cast)
                .filter(FailureReading::hasStatus)
                .findFirst()
                .<HandshakeFailure>map(refused -> new HandshakeFailure.Refused(refused.getHttpStatusCode()))
                .orElseGet(() -> network(chain, NetworkFailure.of(thrown), handshake));
    }

    /** Tyrus gives 500 also to answers that break the protocol; a real one it names in the message of the cause. */
    private static boolean hasStatus(DeploymentHandshakeException refused) {
        int status = refused.getHttpStatusCode();
        boolean named = NetworkFailure.chain(refused).stream()
                .anyMatch(link -> String.valueOf(link.getMessage()).contains("500"));
        return status > 101 && (status != 500 || named);
    }

    private static HandshakeFailure network(List<Throwable> chain, NetworkFailure failure, Handshake handshake) {
        String host = handshake.uri().getHost();
        return switch (failure) {
            case UNKNOWN_HOST -> new HandshakeFailure.UnknownHost(host);
            case NOT_REACHABLE -> new HandshakeFailure.NotReachable(host, handshake.port());
            case NOT_TRUSTED -> new HandshakeFailure.NotTrusted(tlsReason(chain));
            case TIMED_OUT -> new HandshakeFailure.TimedOut(handshake.limit());
            case BROKEN ->
                chain.stream().anyMatch(link -> NO_ANSWER.equals(link.getMessage()))
                        ? new HandshakeFailure.TimedOut(handshake.limit())
                        : new HandshakeFailure.Broken(kind(chain));
        };
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
}
