package io.gangway.doctor.checks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** TLS handshakes with one server, and nothing after them. */
final class TlsHandshakes {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final String host;
    private final int port;
    private final Duration limit;

    TlsHandshakes(String host, int port, Duration limit) {
        this.host = host;
        this.port = port;
        this.limit = limit;
    }

    /** The server's certificates, whoever it is: they are only looked at. */
    Sight look() {
        try (SSLSocket socket = handshake(trustingAnybody(), HostName.IGNORED)) {
            List<X509Certificate> certificates = Arrays.stream(
                            socket.getSession().getPeerCertificates())
                    .map(TlsHandshakes::x509)
                    .flatMap(Optional::stream)
                    .toList();
            return certificates.isEmpty() ? new NoChain(Phrase.text("words.broken")) : new Chain(certificates);
        } catch (IOException e) {
            return new NoChain(Words.of(e));
        }
    }

    /** Whether a handshake succeeds for somebody who trusts these, as Gangway does. */
    boolean succeeds(Optional<SSLContext> trust, HostName hostName) {
        try {
            handshake(trust.orElseGet(TlsHandshakes::trustOfTheJvm), hostName).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private SSLSocket handshake(SSLContext context, HostName hostName) throws IOException {
        Socket plain = new Socket();
        try {
            int millis = (int) limit.toMillis();
            plain.connect(new InetSocketAddress(host, port), millis);
            plain.setSoTimeout(millis);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
            if (hostName == HostName.CHECKED) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
            }
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static Optional<X509Certificate> x509(Certificate certificate) {
        return certificate instanceof X509Certificate x509 ? Optional.of(x509) : Optional.empty();
    }

    private static SSLContext trustOfTheJvm() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JVM has no trust store", e);
        }
    }

    private static SSLContext trustingAnybody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }

    enum HostName {
        CHECKED,
        IGNORED
    }

    /** What was seen. */
    sealed interface Sight {}

    /** @param certificates the server's own comes first */
    record Chain(List<X509Certificate> certificates) implements Sight {

        X509Certificate leaf() {
            return certificates.getFirst();
        }

        /** The names that the certificate is good for. */
        String names() {
            try {
                var names = leaf().getSubjectAlternativeNames();
                Stream<List<?>> all = names == null ? Stream.of() : names.stream();
                return all.filter(name -> name.getFirst().equals(DNS_NAME)
                                || name.getFirst().equals(IP_ADDRESS))
                        .map(name -> String.valueOf(name.get(1)))
                        .collect(Collectors.joining(", "));
            } catch (CertificateParsingException e) {
                return "";
            }
        }
    }

    record NoChain(Phrase why) implements Sight {}

    /** Lets every certificate pass, for a connection that carries no data. */
    private static final class Anybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
