package io.gangway.qlik;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why no answer came from a server, read from what the JDK or a library threw. */
public enum NetworkFailure {
    /** The host name has no address. */
    UNKNOWN_HOST,
    /** Nothing accepts TCP connections there, or the way to it is blocked. */
    NOT_REACHABLE,
    /** The certificate is not trusted, is for another host or has expired. */
    NOT_TRUSTED,
    /** Connected, and no answer in time. */
    TIMED_OUT,
    /** Anything else, such as a connection that was cut, also while TLS was being set up. */
    BROKEN;

    private static final List<Class<? extends Throwable>> NO_ADDRESS =
            List.of(UnknownHostException.class, UnresolvedAddressException.class);
    private static final List<Class<? extends Throwable>> ABOUT_A_CERTIFICATE =
            List.of(CertificateException.class, CertPathValidatorException.class, CertPathBuilderException.class);
    private static final List<Class<? extends Throwable>> NO_CONNECTION =
            List.of(ConnectException.class, NoRouteToHostException.class, HttpConnectTimeoutException.class);
    private static final List<Class<? extends Throwable>> TOO_LATE =
            List.of(HttpTimeoutException.class, SocketTimeoutException.class, TimeoutException.class);
    private static final int LONGEST_CHAIN = 20;

    public static NetworkFailure of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        if (has(chain, NO_ADDRESS)) {
            return UNKNOWN_HOST;
        }
        if (has(chain, ABOUT_A_CERTIFICATE) || chain.stream().anyMatch(NetworkFailure::isCertificateAlert)) {
            return NOT_TRUSTED;
        }
        if (has(chain, NO_CONNECTION)) {
            return NOT_REACHABLE;
        }
        return has(chain, TOO_LATE) ? TIMED_OUT : BROKEN;
    }

    /** The exception and what it came from, outermost first. */
    public static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable link = failure;
        while (link != null && chain.size() < LONGEST_CHAIN) {
            chain.add(link);
            link = link.getCause();
        }
        return chain;
    }

    /** The other side's word on a certificate, such as {@code Received fatal alert: unknown_ca}; the text is the JDK's. */
    private static boolean isCertificateAlert(Throwable link) {
        String message = String.valueOf(link.getMessage());
        return link instanceof SSLException
                && message.contains("Received fatal alert")
                && (message.contains("certificate") || message.endsWith("unknown_ca"));
    }

    private static boolean has(List<Throwable> chain, List<Class<? extends Throwable>> types) {
        return chain.stream().anyMatch(link -> types.stream().anyMatch(type -> type.isInstance(link)));
    }
}
