package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TlsTest {

    private Simulator simulator = start(Tls.local());

    private Simulator start(Tls tls) {
        return Simulator.start(SimulatorOptions.defaults().with().tls(tls).build());
    }

    private void restart(Tls tls) {
        simulator.close();
        simulator = start(tls);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    /** A client that trusts the simulator's certificate, if its name and dates are right. */
    private SSLContext trust() throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("simulator", simulator.certificate().orElseThrow());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private HttpResponse<String> get(SSLContext context, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(simulator.url() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void addressesAreHttpsAndTheCookieIsSecureWithNoSuffix() throws Exception {
        assertThat(simulator.url().getScheme()).isEqualTo("https");
        assertThat(Visitor.location(get(trust(), "/hub/"))).startsWith(simulator.url() + "/internal_forms_");
        String ticket = simulator.control().issueTicket("GANGWAY\\anna");
        assertThat(Visitor.cookie(get(trust(), "/hub/?qlikTicket=" + ticket)))
                .matches("X-Qlik-Session=[0-9a-f-]{36}; Path=/; HttpOnly; Secure");
    }

    @Test
    void certificateIsThereToBeTrusted() throws Exception {
        assertThat(get(trust(), "/simulator/certificate.pem").body())
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("\n-----END CERTIFICATE-----\n");
    }

    @Test
    void clientThatDoesNotKnowTheCertificateRefusesIt() {
        assertThatThrownBy(() -> get(SSLContext.getDefault(), "/hub/"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("PKIX path building failed");
    }

    @Test
    void certificateOfAnotherNameIsRefused() {
        restart(new Tls(List.of("sense.example.com"), 365));
        assertThatThrownBy(() -> get(trust(), "/hub/"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void certificateOfNegativeDaysHasExpired() {
        restart(new Tls(List.of("127.0.0.1"), -3));
        assertThatThrownBy(() -> get(trust(), "/hub/")).hasRootCauseInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void certificateNeedsNames() {
        assertThatThrownBy(() -> new Tls(List.of("-ext san=x"), 1)).hasMessageContaining("host names");
    }
}
