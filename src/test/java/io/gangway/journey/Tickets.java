package io.gangway.journey;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The addresses with a ticket that a browser was sent to. */
record Tickets(List<String> addresses) {

    static Tickets seenIn(BrowserContext browser) {
        Tickets tickets = new Tickets(new ArrayList<>());
        browser.onRequest(request -> {
            if (request.isNavigationRequest() && request.url().contains("qlikTicket=")) {
                tickets.addresses().add(request.url());
            }
        });
        return tickets;
    }

    List<String> values() {
        return addresses.stream()
                .flatMap(address -> parameter(address, "qlikTicket"))
                .toList();
    }

    List<String> states() {
        return addresses.stream()
                .flatMap(address -> parameter(address, "state"))
                .toList();
    }

    /** The values of a query parameter, decoded. */
    static Stream<String> parameter(String address, String name) {
        String query = URI.create(address).getRawQuery();
        return Arrays.stream((query == null ? "" : query).split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
    }
}
