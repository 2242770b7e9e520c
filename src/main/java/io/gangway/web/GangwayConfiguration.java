package io.gangway.web;

import io.gangway.catalog.AppPool;
import io.gangway.doctor.diagnosis.SetUp;
import io.gangway.login.HandOvers;
import io.gangway.login.HandshakeChooser;
import io.gangway.login.LoginAddress;
import io.gangway.login.NameLookup;
import io.gangway.login.Parting;
import io.gangway.login.Pause;
import io.gangway.login.QlikSessions;
import io.gangway.login.QlikSignOut;
import io.gangway.login.TicketRedeemer;
import io.gangway.login.WebTicketSignIn;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.qlik.proxy.RepositoryClient;
import io.gangway.qlik.proxy.Thumbnails;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sign-in and what the page needs with the settings. */
@Configuration(proxyBeanMethods = false)
// Here, since all classes below the package where it stands are searched for what Jackson might want to know of them.
// Nothing is scheduled, uploaded or woven in, and Vaadin has threads of its own: no start prepares for that.
@EnableAutoConfiguration(
        exclude = {
            AopAutoConfiguration.class,
            MultipartAutoConfiguration.class,
            TaskExecutionAutoConfiguration.class,
            TaskSchedulingAutoConfiguration.class
        })
class GangwayConfiguration {

    private static final Duration THUMBNAIL_LIMIT = Duration.ofSeconds(10);

    @Bean
    PublicAddress publicAddress(GangwayProperties properties) {
        return new PublicAddress(properties.publicAddress());
    }

    @Bean
    Portals portals(GangwayProperties properties) {
        return properties.embed().allowed();
    }

    @Bean
    HandOvers handOvers(InstantSource clock, RandomGenerator random) {
        return new HandOvers(clock, random);
    }

    @Bean(destroyMethod = "shutdownNow")
    HttpClient qlikHttpClient(QlikTrust trust, Limits limits) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect());
        trust.context().ifPresent(builder::sslContext);
        return builder.build();
    }

    @Bean
    ProxyClient proxyClient(HttpClient qlikHttpClient, QlikServer server, Limits limits, RandomGenerator random) {
        return new ProxyClient(qlikHttpClient, server, limits.http(), random);
    }

    @Bean
    RepositoryClient repositoryClient(
            HttpClient qlikHttpClient, QlikServer server, Limits limits, RandomGenerator random) {
        return new RepositoryClient(qlikHttpClient, server, limits.http(), random);
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
    QlikSessions qlikSessions(Transport.Opener opener, ProxyClient proxy, QlikServer server, Limits limits) {
        return new QlikSessions(opener, proxy, server, limits.engine());
    }

    @Bean
    Pause pause() {
        return Thread::sleep;
    }

    @Bean
    WebTicketSignIn webTicketSignIn(
            GangwayProperties properties,
            QlikServer server,
            QlikSessions sessions,
            HandshakeChooser chooser,
            ProxyClient proxy,
            Pause pause,
            InstantSource clock) {
        return new WebTicketSignIn(
                new LoginAddress(server, properties.login().allowedHosts()),
                sessions,
                new TicketRedeemer(chooser, sessions, proxy, properties.login().validation(), pause),
                proxy,
                properties.login().unsolicitedTickets(),
                NameLookup.SYSTEM,
                clock);
    }

    @Bean
    QlikSignOut qlikSignOut(ProxyClient proxy) {
        return new QlikSignOut(proxy);
    }

    @Bean
    Parting parting(GangwayProperties properties, QlikSignOut signOut) {
        return new Parting(signOut, properties.login().signOutWithSession(), task -> Thread.ofVirtual()
                .name("parting")
                .start(task));
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
    ListSettings listSettings(GangwayProperties properties) {
        return new ListSettings(
                properties.apps().staleAfter(), properties.apps().refreshEvery());
    }

    @Bean
    AppPool appPool() {
        return new AppPool();
    }
}
