package io.gangway.qlik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFailureTest {

    @ParameterizedTest
    @MethodSource
    void isReadFromWhatWasThrown(Throwable thrown, NetworkFailure failure) {
        assertThat(NetworkFailure.of(thrown)).isEqualTo(failure);
    }

    static Stream<Arguments> isReadFromWhatWasThrown() {
        return Stream.of(
                Arguments.of(new UnknownHostException("sense.invalid"), NetworkFailure.UNKNOWN_HOST),
                Arguments.of(
                        because(new ConnectException(), new UnresolvedAddressException()), NetworkFailure.UNKNOWN_HOST),
                Arguments.of(new ExecutionException(new ConnectException()), NetworkFailure.NOT_REACHABLE),
                Arguments.of(new NoRouteToHostException(), NetworkFailure.NOT_REACHABLE),
                Arguments.of(new HttpConnectTimeoutException("connect timed out"), NetworkFailure.NOT_REACHABLE),
                Arguments.of(new HttpTimeoutException("request timed out"), NetworkFailure.TIMED_OUT),
                Arguments.of(new SocketTimeoutException(), NetworkFailure.TIMED_OUT),
                Arguments.of(
                        because(tls("PKIX path building failed"), new CertificateException()),
                        NetworkFailure.NOT_TRUSTED),
                Arguments.of(because(tls("no path"), new CertPathBuilderException()), NetworkFailure.NOT_TRUSTED),
                Arguments.of(
                        tls("(bad_certificate) Received fatal alert: bad_certificate"), NetworkFailure.NOT_TRUSTED),
                Arguments.of(tls("Received fatal alert: unknown_ca"), NetworkFailure.NOT_TRUSTED),
                Arguments.of(tls("Received fatal alert: handshake_failure"), NetworkFailure.BROKEN),
                Arguments.of(
                        because(tls("Remote host terminated the handshake"), new EOFException()),
                        NetworkFailure.BROKEN),
                Arguments.of(new IOException("Connection reset"), NetworkFailure.BROKEN));
    }

    @Test
    void chainThatNeverEndsIsReadToALimit() {
        var one = new IOException();
        one.initCause(new IOException(one));

        assertThat(NetworkFailure.of(one)).isEqualTo(NetworkFailure.BROKEN);
    }

    private static SSLHandshakeException tls(String message) {
        return new SSLHandshakeException(message);
    }

    private static Throwable because(Throwable failure, Throwable cause) {
        return failure.initCause(cause);
    }
}
