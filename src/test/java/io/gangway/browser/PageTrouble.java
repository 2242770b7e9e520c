package io.gangway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** What went wrong in the pages of a test, of itself or not: errors on the console, scripts that threw, requests refused. */
public final class PageTrouble {
    private final List<String> seen = new ArrayList<>();

    PageTrouble(BrowserContext context) {
        context.onConsoleMessage(message -> {
            // Chromium asks for it by itself, and says so only here.
            boolean icon = message.location().contains("/favicon.ico");
            if (message.type().equals("error") && !icon) {
                seen.add("console: " + message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> seen.add("script: " + error.error()));
        context.onResponse(this::note);
        context.onRequestFailed(this::note);
    }

    /** One line each, in the order in which they came. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    public void assertNone() {
        assertThat(seen).as("trouble in the browser").isEmpty();
    }

    private void note(Response response) {
        if (response.status() >= 400) {
            seen.add("answer " + response.status() + ": " + response.url());
        }
    }

    private void note(Request request) {
        // A page that is left gives up what it was asking for; that is no trouble.
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            seen.add("request failed: " + request.url() + " " + request.failure());
        }
    }
}
