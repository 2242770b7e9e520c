package io.gangway.qlik.proxy;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Calls the proxy service over HTTP for one browser at a time, with that browser's cookies. Blocking, thread-safe and
 * shared by all browsers; redirects are never followed, since here they mean that Qlik wants a sign-in.
 */
public final class ProxyClient {

    private static final String XRFKEY_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int XRFKEY_LENGTH = 16;

    private final HttpClient http;
    private final QlikServer server;
    private final Duration limit;
    private final RandomGenerator random;

    /** @param http must not follow redirects and must not keep cookies of its own */
    public ProxyClient(HttpClient http, QlikServer server, Duration limit, RandomGenerator random) {
        this.http = http;
        this.server = server;
        this.limit = limit;
        this.random = random;
    }

    /**
     * Ends all sessions of the user on this virtual proxy, not only this browser's: qlik-protocol.md, 4.2. The key against
     * request forgery is sent in both places; releases that do not ask for it do not mind.
     */
    public SignOut signOut(CookieJar cookies, String userAgent) {
        Secret xrfkey = xrfkey();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.user(xrfkey)).timeout(limit).DELETE();
        BrowserHeaders.of(server, userAgent, cookies).forEach(request::header);
        request.header("X-Qlik-Xrfkey", xrfkey.reveal());
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2 ? new SignOut.Done() : new SignOut.Refused(status);
        } catch (IOException e) {
            return new SignOut.NotReached();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SignOut.NotReached();
        }
    }

    private Secret xrfkey() {
        StringBuilder key = new StringBuilder(XRFKEY_LENGTH);
        random.ints(XRFKEY_LENGTH, 0, XRFKEY_CHARACTERS.length())
                .forEach(index -> key.append(XRFKEY_CHARACTERS.charAt(index)));
        return Secret.of(key.toString());
    }
}
