package io.gangway.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a tab has to know of its page so that it can answer: read out of the server's messages, in the order they come. */
final class Page {

    private static final Pattern SYNC_ID = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern CLIENT_ID = Pattern.compile("\"clientId\":(\\d+)");
    private static final Pattern ELEMENT_ID =
            Pattern.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"id\",\"feat\":3,\"value\":\"(search|apps)\"");
    private static final Pattern CONFIRM =
            Pattern.compile("\\{\"@v-node\":(\\d+)},(\\d+),\"return \\$0\\.\\$connector\\.confirm");
    /** Where the server waits for what a call has returned; behind it stands another one, for its error. */
    private static final Pattern RETURN = Pattern.compile("\\{\"@v-return\":\\[(\\d+),(\\d+)]},\\{\"@v-return\"");

    private static final Pattern LEAVE = Pattern.compile("\\[\"(http[^\"]+)\",\"_self\"");
    private static final String RETURNED = "{\"type\":\"channel\",\"node\":%s,\"channel\":%s,\"args\":[null]}";
    private static final String CONFIRMED =
            "{\"type\":\"publishedEventHandler\",\"node\":%d,\"templateEventMethodName\":"
                    + "\"confirmUpdate\",\"templateEventMethodArgs\":[%s],\"promise\":2}";
    private static final String ROWS = "$connector.set(";

    private int syncId;
    private int clientId;
    private int search = -1;
    private int grid = -1;
    private boolean hasRows;
    private Optional<String> leaveFor = Optional.empty();
    private final List<String> returned = new ArrayList<>();
    private Optional<String> unconfirmed = Optional.empty();

    synchronized void read(String message) {
        Matcher sync = SYNC_ID.matcher(message);
        while (sync.find()) {
            syncId = Math.max(syncId, Integer.parseInt(sync.group(1)));
        }
        Matcher client = CLIENT_ID.matcher(message);
        while (client.find()) {
            clientId = Math.max(clientId, Integer.parseInt(client.group(1)));
        }
        Matcher elements = ELEMENT_ID.matcher(message);
        while (elements.find()) {
            int node = Integer.parseInt(elements.group(1));
            if (elements.group(2).equals("search")) {
                search = node;
            } else {
                grid = node;
            }
        }
        Matcher confirm = CONFIRM.matcher(message);
        while (confirm.find()) {
            if (Integer.parseInt(confirm.group(1)) == grid) {
                unconfirmed = Optional.of(confirm.group(2));
            }
        }
        RETURN.matcher(message)
                .results()
                .forEach(call -> returned.add(RETURNED.formatted(call.group(1), call.group(2))));
        Matcher leave = LEAVE.matcher(message);
        if (leave.find()) {
            leaveFor = Optional.of(leave.group(1));
        }
        hasRows |= message.contains(ROWS);
        notifyAll();
    }

    /** Waits for rows, or for being sent to sign in. */
    synchronized Optional<String> awaitRowsOrLeave(long patienceMillis) throws InterruptedException {
        long end = System.currentTimeMillis() + patienceMillis;
        while (!hasRows && leaveFor.isEmpty()) {
            long rest = end - System.currentTimeMillis();
            if (rest <= 0) {
                throw new IllegalStateException("No list and no way to sign in came within " + patienceMillis + " ms");
            }
            wait(rest);
        }
        return leaveFor;
    }

    /** The body of a request with these calls. */
    synchronized String request(String csrfToken, String calls) {
        return "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                .formatted(csrfToken, calls, syncId, clientId++);
    }

    synchronized int search() {
        return search;
    }

    synchronized int grid() {
        return grid;
    }

    /** What the server waits to hear of its calls and of the grid, once. */
    synchronized String takeAnswers() {
        unconfirmed.map(update -> CONFIRMED.formatted(grid, update)).ifPresent(returned::add);
        unconfirmed = Optional.empty();
        String answers = String.join(",", returned);
        returned.clear();
        return answers;
    }
}
