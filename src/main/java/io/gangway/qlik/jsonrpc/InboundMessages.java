package io.gangway.qlik.jsonrpc;

import io.gangway.qlik.jsonrpc.TrafficTally.Kind;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a connection says, on its way to the calls that wait and to the listener. */
final class InboundMessages implements Transport.Listener {

    private static final Logger log = LoggerFactory.getLogger(InboundMessages.class);

    private final MessageReader reader;
    private final PendingCalls calls;
    private final JsonRpcListener listener;
    private final TrafficTally tally;

    InboundMessages(MessageReader reader, PendingCalls calls, JsonRpcListener listener, TrafficTally tally) {
        this.reader = reader;
        this.calls = calls;
        this.listener = listener;
        this.tally = tally;
    }

    @Override
    public void onOpen(Map<String, List<String>> responseHeaders) {
        tally.guard(() -> listener.onOpen(responseHeaders));
    }

    @Override
    public void onText(String message) {
        reader.read(message);
    }

    @Override
    public void onBinaryIgnored(int bytes) {
        tally.count(Kind.BINARY);
    }

    @Override
    public void onClose(TransportClose close) {
        if (close instanceof TransportClose.TooBig) {
            tally.count(Kind.OVERSIZED);
        }
        log.debug("A connection has ended: {}", tally.counts(calls.size()));
        // First, so that no call waits for a listener that takes its time.
        calls.close(close);
        tally.guard(() -> listener.onClose(close));
    }
}
