package io.gangway.qlik.engine;

import io.gangway.qlik.jsonrpc.Call;
import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.jsonrpc.JsonRpcClient;
import io.gangway.qlik.jsonrpc.ResultReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The methods of the engine's Global object that Gangway uses: qlik-protocol.md, 5.3. */
final class EngineCalls {

    private static final int GLOBAL_HANDLE = -1;
    private static final int MOST_RETRIES_OF_ABORTED = 3;

    private final Duration limit;

    EngineCalls(Duration limit) {
        this.limit = limit;
    }

    CallOutcome<DocList> docList(JsonRpcClient rpc) {
        return docList(rpc, global("GetDocList", false, DocListReader::read));
    }

    /** Asks for what has changed since such a call was last answered on this connection: qlik-protocol.md, 5.1. */
    CallOutcome<DocList> docListChanges(JsonRpcClient rpc, ResultReader<DocList> reader) {
        return docList(rpc, global("GetDocList", true, reader));
    }

    private static CallOutcome<DocList> docList(JsonRpcClient rpc, Call<DocList> call) {
        CallOutcome<DocList> outcome = rpc.call(call);
        for (int retry = 0; retry < MOST_RETRIES_OF_ABORTED && wasAborted(outcome); retry++) {
            outcome = rpc.call(call);
        }
        return outcome;
    }

    CallOutcome<String> engineVersion(JsonRpcClient rpc) {
        return rpc.call(engineVersionCall());
    }

    CompletableFuture<CallOutcome<String>> startEngineVersion(JsonRpcClient rpc) {
        return rpc.start(engineVersionCall());
    }

    CallOutcome<Optional<QlikUser>> authenticatedUser(JsonRpcClient rpc) {
        return rpc.call(global("GetAuthenticatedUser", false, parser -> QlikUser.parse(firstText(parser, "qReturn"))));
    }

    private Call<String> engineVersionCall() {
        return global("EngineVersion", false, parser -> firstText(parser, "qComponentVersion"));
    }

    private <T> Call<T> global(String method, boolean delta, ResultReader<T> reader) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("handle", GLOBAL_HANDLE);
        members.put("delta", delta);
        return new Call<>(method, List.of(), members, reader, limit);
    }

    /** The engine breaks calls off for more urgent ones, and they may be repeated: qlik-protocol.md, 5.5. */
    private static boolean wasAborted(CallOutcome<?> outcome) {
        return outcome instanceof CallOutcome.Refused<?>(var error)
                && EngineError.of(error.code()) == EngineError.ABORTED;
    }

    /** The first text of that name at any depth, or that a patch sets there: the plain and the delta shape read alike. */
    private static String firstText(JsonParser parser, String name) {
        String found = "";
        boolean below = false;
        int depth = 0;
        JsonToken token = parser.currentToken();
        do {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            below |= depth > 0 && name.equals(parser.currentName());
            boolean isIt = name.equals(parser.currentName()) || (below && "value".equals(parser.currentName()));
            found = found.isEmpty() && isIt && token == JsonToken.VALUE_STRING ? parser.getString() : found;
            token = depth > 0 ? parser.nextToken() : token;
        } while (depth > 0);
        return found;
    }
}
