package io.gangway.qlik.proxy;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import io.gangway.qlik.proxy.ProxyHttp.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Calls the proxy service over HTTP for one browser at a time, with that browser's cookies. Blocking, thread-safe and
 * shared by all browsers; redirects are never followed, since here they mean that Qlik wants a sign-in.
 */
public final class ProxyClient {

    private static final String XRFKEY_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int XRFKEY_LENGTH = 16;

    private final ProxyHttp http;
    private final QlikServer server;
    private final RandomGenerator random;

    /** @param http must not follow redirects and must not keep cookies of its own */
    public ProxyClient(HttpClient http, QlikServer server, Duration limit, RandomGenerator random) {
        this.http = new ProxyHttp(http, server, limit);
        this.server = server;
        this.random = random;
    }

    /** The server that is asked. */
    public QlikServer server() {
        return server;
    }

    /** Asks for the token of this session, or finds out whether the server has such tokens at all. */
    public CsrfReply csrfToken(CookieJar cookies, String userAgent) {
        return csrf(server.csrfToken(), cookies, userAgent);
    }

    /** Redeems a web ticket and asks for the token in one step. */
    public CsrfReply csrfToken(CookieJar cookies, String userAgent, Secret ticket) {
        return csrf(server.csrfToken(ticket), cookies, userAgent);
    }

    /** Asks whom Qlik takes this session for. */
    public UserReply user(CookieJar cookies, String userAgent) {
        return UserReplyReader.read(http.read(server.user(), cookies, userAgent));
    }

    /** The same, and where to sign in to come back to the target. */
    public UserReply user(CookieJar cookies, String userAgent, String targetUri) {
        return UserReplyReader.read(http.read(server.user(targetUri), cookies, userAgent));
    }

    /** A light call to the repository: 200 only for a session that Qlik knows. */
    public Exchange about(CookieJar cookies, String userAgent) {
        Secret xrfkey = xrfkey();
        return http.send("GET", server.about(xrfkey), cookies, userAgent, xrfkeyHeader(xrfkey))
                .exchange();
    }

    /**
     * Ends all sessions of the user on this virtual proxy, not only this browser's: qlik-protocol.md, 4.2. The key against
     * request forgery is sent in both places; releases that do not ask for it do not mind.
     */
    public Exchange signOut(CookieJar cookies, String userAgent, Optional<Secret> csrfToken) {
        Secret xrfkey = xrfkey();
        Map<String, String> headers = new LinkedHashMap<>(xrfkeyHeader(xrfkey));
        csrfToken.ifPresent(token -> headers.put(ProxyHttp.CSRF_TOKEN, token.reveal()));
        return http.send("DELETE", server.user(xrfkey), cookies, userAgent, headers)
                .exchange();
    }

    private CsrfReply csrf(URI uri, CookieJar cookies, String userAgent) {
        Reply reply = http.send("GET", uri, cookies, userAgent, Map.of());
        return new CsrfReply(reply.exchange(), reply.csrfToken());
    }

    private static Map<String, String> xrfkeyHeader(Secret xrfkey) {
        return Map.of("X-Qlik-Xrfkey", xrfkey.reveal());
    }

    private Secret xrfkey() {
        StringBuilder key = new StringBuilder(XRFKEY_LENGTH);
        random.ints(XRFKEY_LENGTH, 0, XRFKEY_CHARACTERS.length())
                .forEach(index -> key.append(XRFKEY_CHARACTERS.charAt(index)));
        return Secret.of(key.toString());
    }
}
