package io.gangway.qlik.jsonrpc;

/**
 * Sees that messages go by, not what they hold. Called on the thread that sends or reads, so it must be quick; whatever
 * it throws is dropped.
 */
public interface TrafficListener {

    /** Sees nothing. */
    TrafficListener NONE = new TrafficListener() {};

    /** A request was handed to the transport. */
    default void sent(TrafficSummary summary) {}

    /** A message was read; a batch is reported once per element. */
    default void received(TrafficSummary summary) {}
}
