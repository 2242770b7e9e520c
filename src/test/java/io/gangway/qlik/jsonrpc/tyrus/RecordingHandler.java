package io.gangway.qlik.jsonrpc.tyrus;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Keeps what a library logs. */
final class RecordingHandler extends Handler {

    private final List<String> messages = new CopyOnWriteArrayList<>();

    RecordingHandler() {
        setLevel(Level.ALL);
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord logged) {
        messages.add(logged.getLoggerName() + " " + logged.getLevel() + " " + new SimpleFormatter().format(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
