package io.gangway.web;

import io.gangway.login.LoginMode;
import io.gangway.login.UnsolicitedTickets;
import io.gangway.login.Validation;
import io.gangway.qlik.QlikServer;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Everything that can be set, under {@code gangway.*}. Wrong values stop the start.
 *
 * @param publicUrl Gangway's own address as browsers know it; Qlik sends them back to it. Without it Gangway works on
 *     localhost only.
 * @param qlik the Qlik Sense server
 * @param login the sign-in
 * @param embed pages around Gangway
 * @param apps the list of apps
 * @param doctor the page that checks the set-up
 * @param demo the simulator that runs while no Qlik server is set
 */
@ConfigurationProperties(value = "gangway", ignoreUnknownFields = false)
record GangwayProperties(
        @DefaultValue("") String publicUrl,
        @DefaultValue Qlik qlik,
        @DefaultValue Login login,
        @DefaultValue Embed embed,
        @DefaultValue Apps apps,
        @DefaultValue Doctor doctor,
        @DefaultValue Demo demo) {

    GangwayProperties {
        publicUrl = publicUrl.strip();
        if (!publicUrl.isEmpty()) {
            checkPublicUrl(publicUrl);
        }
        SessionCookie.check(embed.allowed(), address(publicUrl));
    }

    /** Gangway's own address, ending in a slash. */
    Optional<URI> publicAddress() {
        return address(publicUrl);
    }

    private static Optional<URI> address(String publicUrl) {
        return publicUrl.isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create(publicUrl.endsWith("/") ? publicUrl : publicUrl + "/"));
    }

    /**
     * @param url address of the Qlik Sense proxy, with the virtual proxy's prefix as its path; the simulator where it is
     *     empty
     * @param sslBundle name of the Spring SSL bundle whose certificates are trusted; the JVM's where it is empty
     * @param connectLimit the longest time from the first packet to a session; a cold proxy takes 15 to 21 s
     * @param callLimit the longest time for one answer of the engine
     * @param maxMessageSize the largest message that is accepted; 10,000 apps take about 8 MB
     */
    record Qlik(
            @DefaultValue("") String url,
            @DefaultValue("") String sslBundle,
            @DefaultValue("30s") Duration connectLimit,
            @DefaultValue("60s") Duration callLimit,
            @DefaultValue("64MB") DataSize maxMessageSize) {

        private static final DataSize SMALLEST_MESSAGE_LIMIT = DataSize.ofKilobytes(64);
        private static final DataSize LARGEST_MESSAGE_LIMIT = DataSize.ofGigabytes(1);

        Qlik {
            url = url.strip();
            if (!url.isEmpty()) {
                server(url);
            }
            checkPositive("gangway.qlik.connect-limit", connectLimit);
            checkPositive("gangway.qlik.call-limit", callLimit);
            if (maxMessageSize.compareTo(SMALLEST_MESSAGE_LIMIT) < 0
                    || maxMessageSize.compareTo(LARGEST_MESSAGE_LIMIT) > 0) {
                throw new IllegalSettingException(
                        "gangway.qlik.max-message-size", "should be between 64KB and 1GB, such as 64MB");
            }
        }

        /** The server; empty while the simulator takes its place. */
        Optional<QlikServer> server() {
            return url.isEmpty() ? Optional.empty() : Optional.of(server(url));
        }

        private static QlikServer server(String url) {
            try {
                return QlikServer.parse(url);
            } catch (IllegalArgumentException e) {
                throw new IllegalSettingException("gangway.qlik.url", url, String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * @param mode how web tickets are redeemed: as the server supports it, always over HTTP, or always in the address of
     *     the socket
     * @param validation when Qlik is asked explicitly whether it knows a new session
     * @param allowedHosts hosts besides Qlik's own that its sign-in address may name, such as an identity provider's
     * @param signOutWithSession whether the user is signed out of Qlik when the browser's session at Gangway ends
     * @param unsolicitedTickets whether a ticket is redeemed that comes without a sign-in that was started here, as portals
     *     mint them
     */
    record Login(
            @DefaultValue("auto") LoginMode mode,
            @DefaultValue("on-failure") Validation validation,
            @DefaultValue Set<String> allowedHosts,
            @DefaultValue("false") boolean signOutWithSession,
            @DefaultValue("refuse") UnsolicitedTickets unsolicitedTickets) {

        Login {
            for (String host : allowedHosts) {
                if (!host.matches("[A-Za-z0-9._-]+|\\[[0-9a-fA-F:.]+]")) {
                    throw new IllegalSettingException(
                            "gangway.login.allowed-hosts", host, "should be a host name without scheme, port or path");
                }
            }
        }
    }

    /** @param portals origins of the pages that may frame Gangway, such as https://portal.example.com */
    record Embed(@DefaultValue List<String> portals) {

        Embed {
            Portals.of(portals);
        }

        Portals allowed() {
            return Portals.of(portals);
        }
    }

    /**
     * @param staleAfter how long after its last reload an app is marked as out of date
     * @param refreshEvery how often a list that somebody looks at is fetched anew; zero for never
     */
    record Apps(
            @DefaultValue("30d") Duration staleAfter,
            @DefaultValue("5m") Duration refreshEvery) {

        private static final Duration MOST_OFTEN = Duration.ofSeconds(30);

        Apps {
            checkPositive("gangway.apps.stale-after", staleAfter);
            if (!refreshEvery.isZero() && refreshEvery.compareTo(MOST_OFTEN) < 0) {
                throw new IllegalSettingException(
                        "gangway.apps.refresh-every",
                        refreshEvery.toString(),
                        "should be 0 for never, or at least 30s");
            }
        }
    }

    /** @param access who may use the doctor's page */
    record Doctor(@DefaultValue("local") DoctorAccess access) {}

    /**
     * @param port where the simulator listens; 0 for any free port
     * @param apps how many apps it has
     */
    record Demo(
            @DefaultValue("4848") int port,
            @DefaultValue("240") int apps) {

        Demo {
            checkRange("gangway.demo.port", port, 65_535);
            checkRange("gangway.demo.apps", apps, 1_000_000);
        }
    }

    private static void checkPublicUrl(String publicUrl) {
        try {
            URI uri = new URI(publicUrl);
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean isBare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (isWeb && isBare && uri.getHost() != null) {
                return;
            }
        } catch (URISyntaxException e) {
            // The same sentence serves.
        }
        throw new IllegalSettingException(
                "gangway.public-url", publicUrl, "should be an address such as https://apps.example.com");
    }

    private static void checkPositive(String key, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalSettingException(key, "should be a duration above zero, such as 30s");
        }
    }

    private static void checkRange(String key, int value, int highest) {
        if (value < 0 || value > highest) {
            throw new IllegalSettingException(key, "should be a whole number from 0 to " + highest);
        }
    }
}
