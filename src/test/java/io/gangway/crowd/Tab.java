package io.gangway.crowd;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One user with one tab: the requests that Vaadin's client sends for what the user does, and the push socket. */
final class Tab {

    private static final Pattern SIGN_IN = Pattern.compile("data-sign-in=\"([^\"]+)\"");
    private static final Pattern SECURITY_KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PUSH_ID = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final long PATIENCE_MILLIS = 60_000;

    private static final String DETAILS =
            "&v-sh=720&v-sw=1280&v-wh=720&v-ww=1280&v-bh=720&v-bw=1280&v-curdate=0&v-tzo=0"
                    + "&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=bench&v-td=false";
    private static final String ARRIVAL = "{\"query\":\"%s\",\"language\":\"en\"}";
    /** Only the application's page has it, and not the doorstep. */
    private static final String APPLICATION = "id=\"application\"";

    private static final String PUSH = "VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-tracking-id=0"
            + "&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
            + "&Content-Type=application/json;%%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0";
    private static final String NAVIGATE =
            "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"/\","
                    + "\"query\":\"%s\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}";
    private static final String TYPE =
            "{\"type\":\"mSync\",\"node\":%1$d,\"feature\":1,\"property\":\"value\",\"value\":\"%2$s\"},"
                    + "{\"type\":\"event\",\"node\":%1$d,\"event\":\"input\",\"data\":{\"1\":1,\"element.value\":\"%2$s\","
                    + "\"element.inputElement.selectionStart\":%3$d,\"for\":\"trailing\"}}";
    private static final String SORT = "{\"type\":\"publishedEventHandler\",\"node\":%d,\"templateEventMethodName\":"
            + "\"sortersChanged\",\"templateEventMethodArgs\":[[{\"path\":\"col3\",\"direction\":\"%s\"}]],\"promise\":1}";

    private static final String[] CROSSED = {"Gangway-Doorstep", "crossed"};
    private static final String[] NONE = {};

    private final Browser browser;
    private String uidl = "";
    private String csrfToken = "";
    private Page page = new Page();
    private boolean isOpen;
    private Optional<WebSocket> push = Optional.empty();

    Tab(HttpClient http, URI home) {
        browser = new Browser(http, home);
    }

    /** Opens the page, signs in, and waits for the first rows. */
    void open() throws IOException, InterruptedException {
        Optional<String> signIn = load("");
        if (signIn.isPresent()) {
            String query = browser.follow(signIn.get()).getRawQuery();
            leave();
            if (load(query).isPresent()) {
                throw new IllegalStateException("Sent to sign in twice");
            }
        }
        confirm();
        isOpen = true;
    }

    boolean isOpen() {
        return isOpen;
    }

    /** @param text other than the one before */
    void search(String text) throws IOException, InterruptedException {
        if (!send(TYPE.formatted(page.search(), text, text.length())).contains("\"changes\":[{")) {
            throw new IllegalStateException("The search changed nothing");
        }
    }

    void sort(boolean descending) throws IOException, InterruptedException {
        send(SORT.formatted(page.grid(), descending ? "desc" : "asc"));
    }

    /** What the browser does by itself after rows have come; not part of how long they took. */
    void confirm() throws IOException, InterruptedException {
        String answers = page.takeAnswers();
        if (!answers.isEmpty()) {
            send(answers);
        }
    }

    /** Gives the address to sign in at, or nothing once there are rows. */
    private Optional<String> load(String query) throws IOException, InterruptedException {
        page = new Page();
        String address = query.isEmpty() ? "." : "?" + query;
        boolean isAtDoorstep = !browser.open(address).contains(APPLICATION);
        String[] headers = isAtDoorstep ? CROSSED : NONE;
        Matcher leave = SIGN_IN.matcher(browser.post("arrival", ARRIVAL.formatted(query), headers));
        if (leave.find()) {
            return Optional.of(leave.group(1).replace("&amp;", "&"));
        }
        if (isAtDoorstep) {
            browser.get(address, headers);
        }
        String init =
                browser.get("?v-r=init&location=&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + DETAILS);
        String uiId = find(UI_ID, init);
        csrfToken = find(SECURITY_KEY, init);
        uidl = "?v-r=uidl&v-uiId=" + uiId;
        push = Optional.of(browser.socket(PUSH.formatted(uiId, find(PUSH_ID, init)), new Frames(page)));
        send(NAVIGATE.formatted(query));
        return page.awaitRowsOrLeave(PATIENCE_MILLIS);
    }

    void leave() throws IOException, InterruptedException {
        if (push.isPresent()) {
            push.get().abort();
            browser.post(uidl, "{\"csrfToken\":\"%s\",\"rpc\":[],\"UNLOAD\":true}".formatted(csrfToken));
        }
    }

    private String send(String calls) throws IOException, InterruptedException {
        String answer = browser.post(uidl, page.request(csrfToken, calls));
        if (!answer.contains("\"syncId\"")) {
            throw new IOException("Not an answer: " + answer.substring(0, Math.min(answer.length(), 200)));
        }
        page.read(answer);
        return answer;
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in the start of the page");
        }
        return matcher.group(1);
    }

    private record Frames(Page page, StringBuilder parts) implements WebSocket.Listener {

        private Frames(Page page) {
            this(page, new StringBuilder());
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
            parts.append(part);
            if (isLast) {
                page.read(parts.toString());
                parts.setLength(0);
                parts.trimToSize();
            }
            socket.request(1);
            return CompletableFuture.completedFuture(part);
        }
    }
}
