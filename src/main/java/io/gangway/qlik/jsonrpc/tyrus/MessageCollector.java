package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.jsonrpc.TransportClose;
import jakarta.websocket.MessageHandler;
import java.util.function.Consumer;

/**
 * Puts the parts of a text message together. Tyrus could, but would keep the text of the largest message, in two copies, for
 * as long as the connection lives. For one connection, whose parts come one after the other.
 */
final class MessageCollector implements MessageHandler.Partial<String> {

    private final long limit;
    private final Consumer<String> whenWhole;
    private final Consumer<TransportClose> whenTooBig;

    private StringBuilder parts = new StringBuilder();
    private boolean isOver;

    /** @param limit the longest message that is put together, in characters, of which each is a byte or more */
    MessageCollector(long limit, Consumer<String> whenWhole, Consumer<TransportClose> whenTooBig) {
        this.limit = limit;
        this.whenWhole = whenWhole;
        this.whenTooBig = whenTooBig;
    }

    @Override
    public void onMessage(String part, boolean isLast) {
        if (isOver) {
            return;
        }
        if (parts.length() + (long) part.length() > limit) {
            isOver = true;
            parts = new StringBuilder();
            whenTooBig.accept(new TransportClose.TooBig(limit));
        } else if (isLast && parts.isEmpty()) {
            whenWhole.accept(part);
        } else {
            parts.append(part);
            if (isLast) {
                String whole = parts.toString();
                parts = new StringBuilder();
                whenWhole.accept(whole);
            }
        }
    }
}
