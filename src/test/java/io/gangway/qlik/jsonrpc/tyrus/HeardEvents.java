package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a connection said, for the test to wait for. */
class HeardEvents implements Transport.Listener {

    sealed interface Event {}

    record Opened(Map<String, List<String>> headers, boolean onVirtualThread) implements Event {}

    record Text(String message) implements Event {}

    record Binary(int bytes) implements Event {}

    record Closed(TransportClose close) implements Event {}

    record Nothing() implements Event {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    @Override
    public void onOpen(Map<String, List<String>> responseHeaders) {
        events.add(new Opened(responseHeaders, Thread.currentThread().isVirtual()));
    }

    @Override
    public void onText(String message) {
        events.add(new Text(message));
    }

    @Override
    public void onBinaryIgnored(int bytes) {
        events.add(new Binary(bytes));
    }

    @Override
    public void onClose(TransportClose close) {
        events.add(new Closed(close));
    }

    /** The next event, or {@link Nothing} after half a minute. */
    Event next() throws InterruptedException {
        Event event = events.poll(30, TimeUnit.SECONDS);
        return event == null ? new Nothing() : event;
    }

    /** The next event after the opening. */
    Event afterOpening() throws InterruptedException {
        Event event = next();
        return event instanceof Opened ? next() : event;
    }

    boolean isSilent() {
        return events.isEmpty();
    }
}
