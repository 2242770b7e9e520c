package io.gangway.doctor.checks;

import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.jsonrpc.Transport;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

/**
 * What the doctor connects with.
 *
 * @param opener opens sockets, with the same trust
 * @param trust whose certificates are trusted; the JVM's own choice where it is empty
 * @param engine how patient its sockets are
 * @param limit for one HTTP request; a cold proxy takes 15 to 21 s
 * @param random must be cryptographically strong
 */
public record Equipment(
        Transport.Opener opener,
        Optional<SSLContext> trust,
        EngineSettings engine,
        Duration limit,
        InstantSource clock,
        RandomGenerator random) {

    /** Follows no redirect and keeps no cookie. */
    HttpClient.Builder http() {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limit);
        trust.ifPresent(builder::sslContext);
        return builder;
    }
}
