package io.gangway.web;

import io.gangway.catalog.AppPool;
import io.gangway.doctor.diagnosis.SetUp;
import io.gangway.login.HandshakeChooser;
import io.gangway.login.LoginAddress;
import io.gangway.login.NameLookup;
import io.gangway.login.Parting;
import io.gangway.login.QlikSessions;
import io.gangway.login.QlikSignOut;
import io.gangway.login.TicketRedeemer;
import io.gangway.login.WebTicketSignIn;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.tyrus.TyrusSettings;
import io.gangway.qlik.jsonrpc.tyrus.TyrusTransports;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.qlik.proxy.RepositoryClient;
import io.gangway.qlik.proxy.Thumbnails;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pure parts with the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GangwayProperties.class)
class GangwayConfiguration {

    private static final Duration SEND_LIMIT = Duration.ofSeconds(10);
    private static final Duration HTTP_LIMIT = Duration.ofSeconds(30);
    private static final Duration THUMBNAIL_LIMIT = Duration.ofSeconds(10);
    /** Much shorter than the whole: a cold proxy accepts connections at once, and only its answers take their time. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    PublicAddress publicAddress(GangwayProperties properties) {
        return new PublicAddress(properties.publicAddress());
    }

    @Bean
    QlikTrust qlikTrust(GangwayProperties properties, SslBundles bundles) {
        String name = properties.qlik().sslBundle();
        try {
            return new QlikTrust(
                    name.isEmpty()
                            ? Optional.empty()
                            : Optional.of(bundles.getBundle(name).createSslContext()));
        } catch (NoSuchSslBundleException e) {
            throw new IllegalSettingException(
                    "gangway.qlik.ssl-bundle", name, "should be the name of a bundle under spring.ssl.bundle");
        }
    }

    @Bean
    TyrusTransports transports(GangwayProperties properties, QlikTrust trust) {
        int maxMessageBytes = (int) properties.qlik().maxMessageSize().toBytes();
        return new TyrusTransports(new TyrusSettings(maxMessageBytes, SEND_LIMIT, trust.context()));
    }

    @Bean(destroyMethod = "shutdownNow")
    HttpClient qlikHttpClient(QlikTrust trust) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_LIMIT);
        trust.context().ifPresent(builder::sslContext);
        return builder.build();
    }

    @Bean
    ProxyClient proxyClient(HttpClient qlikHttpClient, QlikServer server, RandomGenerator random) {
        return new ProxyClient(qlikHttpClient, server, HTTP_LIMIT, random);
    }

    @Bean
    RepositoryClient repositoryClient(HttpClient qlikHttpClient, QlikServer server, RandomGenerator random) {
        return new RepositoryClient(qlikHttpClient, server, HTTP_LIMIT, random);
    }

    @Bean
    Thumbnails thumbnails(HttpClient qlikHttpClient, QlikServer server) {
        return new Thumbnails(qlikHttpClient, server, THUMBNAIL_LIMIT);
    }

    @Bean
    HandshakeChooser handshakeChooser(GangwayProperties properties, ProxyClient proxy, InstantSource clock) {
        return new HandshakeChooser(properties.login().mode(), proxy, clock);
    }

    @Bean
    QlikSessions qlikSessions(
            GangwayProperties properties, Transport.Opener opener, ProxyClient proxy, QlikServer server) {
        EngineSettings settings = new EngineSettings(
                properties.qlik().connectLimit(),
                EngineSettings.DEFAULT.nudgeAfter(),
                properties.qlik().callLimit());
        return new QlikSessions(opener, proxy, server, settings);
    }

    @Bean
    WebTicketSignIn webTicketSignIn(
            GangwayProperties properties,
            QlikServer server,
            QlikSessions sessions,
            HandshakeChooser chooser,
            ProxyClient proxy,
            InstantSource clock) {
        return new WebTicketSignIn(
                new LoginAddress(server, properties.login().allowedHosts()),
                sessions,
                new TicketRedeemer(chooser, sessions, proxy, properties.login().validation(), Thread::sleep),
                proxy,
                NameLookup.SYSTEM,
                clock);
    }

    @Bean
    QlikSignOut qlikSignOut(ProxyClient proxy) {
        return new QlikSignOut(proxy);
    }

    @Bean
    Parting parting(GangwayProperties properties, QlikSignOut signOut) {
        return new Parting(signOut, properties.login().signOutWithSession());
    }

    @Bean
    SetUp diagnosisSetUp(GangwayProperties properties, QlikServer server) {
        return new SetUp(
                server,
                properties.publicAddress(),
                properties.login().allowedHosts(),
                properties.login().mode());
    }

    @Bean
    DoctorAccess doctorAccess(
            GangwayProperties properties, @Value("${server.forward-headers-strategy:none}") String forwardHeaders) {
        DoctorAccess access = properties.doctor().access();
        return forwardHeaders.equalsIgnoreCase("none") ? access : access.believingForwardingHeaders();
    }

    @Bean
    AppPool appPool() {
        return new AppPool();
    }

    /** Whose certificates are trusted; the JVM's own choice where it is empty. */
    record QlikTrust(Optional<SSLContext> context) {}
}
