package io.gangway.qlik.proxy;

import io.gangway.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Signs browsers in at the simulator. */
final class SignedIn {

    private SignedIn() {}

    /** The cookies of a new session. */
    static CookieJar as(String account, Simulator simulator, HttpClient http) throws IOException, InterruptedException {
        URI page = URI.create(
                simulator.url() + "/hub/?qlikTicket=" + simulator.control().issueTicket(account));
        HttpResponse<Void> answer =
                http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
        CookieJar cookies = new CookieJar();
        cookies.keep(answer.headers().allValues("Set-Cookie"));
        return cookies;
    }
}
