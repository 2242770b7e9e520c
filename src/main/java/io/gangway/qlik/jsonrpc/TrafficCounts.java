package io.gangway.qlik.jsonrpc;

/**
 * What has gone over one connection, at one moment.
 *
 * @param calls requests handed to the transport
 * @param waiting calls that wait for their answer
 * @param answers results and errors given to a waiting call
 * @param notifications messages with a method
 * @param late answers to calls that had already ended by their limit or their caller
 * @param unknownId answers to calls that nobody made
 * @param unnumbered messages with neither an id nor a method, such as lists of changed handles
 * @param malformed messages, or elements of a batch, that are no JSON-RPC or could not be read
 * @param oversized messages above the size limit; the connection ends with the first
 * @param binary binary messages, dropped
 * @param listenerFailures exceptions thrown by a listener
 */
record TrafficCounts(
        long calls,
        int waiting,
        long answers,
        long notifications,
        long late,
        long unknownId,
        long unnumbered,
        long malformed,
        long oversized,
        long binary,
        long listenerFailures) {}
