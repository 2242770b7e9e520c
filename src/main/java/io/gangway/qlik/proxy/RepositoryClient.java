package io.gangway.qlik.proxy;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Asks Qlik's repository, through the proxy, what the engine does not tell. Blocking, thread-safe and shared by all
 * browsers. Rules of the site may keep a user from it: then there is nothing to tell, which is no failure.
 */
public final class RepositoryClient {

    /** Some 200,000 apps; read as it comes, and never held. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private final Download download;
    private final QlikServer server;
    private final RandomGenerator random;

    /**
     * @param http must not follow redirects and must not keep cookies of its own
     * @param limit for one answer, from asking to the last byte
     */
    public RepositoryClient(HttpClient http, QlikServer server, Duration limit, RandomGenerator random) {
        this.download = new Download(http, limit);
        this.server = server;
        this.random = random;
    }

    /** Owners, tags and custom properties of the apps in the user's hub, by app id; none where Qlik does not tell them. */
    public Map<String, HubApp> hubApps(CookieJar cookies, String userAgent) {
        Secret xrfkey = Xrfkey.next(random);
        Map<String, String> headers = new LinkedHashMap<>(BrowserHeaders.of(server, userAgent, cookies));
        headers.putAll(Xrfkey.header(xrfkey));
        return download.get(
                        server.hubList(xrfkey),
                        headers,
                        MOST_BYTES,
                        (answer, body) -> Optional.of(HubAppReader.read(body)))
                .orElseGet(Map::of);
    }
}
