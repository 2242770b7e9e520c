package io.gangway.qlik.jsonrpc;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One JSON-RPC object, as far as it has been read. */
final class IncomingMessage {

    private final Set<String> members = new HashSet<>();

    /** A protocol member came twice, so nobody can tell which one is meant. */
    boolean ambiguous;

    /** There is an id, though perhaps none that can be ours. */
    boolean hasId;

    OptionalLong id = OptionalLong.empty();

    /** The method is there, but no string. */
    boolean oddMethod;

    Optional<String> method = Optional.empty();
    JsonNode params = MissingNode.getInstance();
    Optional<JsonRpcError> error = Optional.empty();
    boolean hasResult;

    /** There was no id yet to tell who reads the result. */
    boolean resultCameFirst;

    /** The result, once it has been read for a waiting call. */
    Optional<ReadResult<?>> result = Optional.empty();

    /** @return false when the member was there before */
    boolean first(String member) {
        boolean first = members.add(member);
        ambiguous |= !first;
        return first;
    }

    boolean hasOutcome() {
        return hasResult || error.isPresent();
    }
}
