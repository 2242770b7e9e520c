package io.gangway.qlik.engine;

import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.jsonrpc.JsonRpcClient;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps one session's document list in step with the engine by its changes. Holds no list, only a hash of the one that the
 * engine's next changes are meant for; whoever asks brings the list. Once a change could not be applied, what the engine
 * takes as known is lost, and the session goes on with whole lists. Thread-safe.
 */
final class DocListRefresh {

    private final EngineCalls calls;
    private final ReentrantLock asking = new ReentrantLock();
    private OptionalInt known = OptionalInt.empty();
    private boolean givenUp;

    DocListRefresh(EngineCalls calls) {
        this.calls = calls;
    }

    /** @param isOwnSession whether nobody else can have been told changes in this engine session */
    CallOutcome<DocList> ask(JsonRpcClient rpc, DocList previous, boolean isOwnSession) {
        asking.lock();
        try {
            return givenUp || !isOwnSession ? calls.docList(rpc) : askForChanges(rpc, previous);
        } finally {
            asking.unlock();
        }
    }

    private CallOutcome<DocList> askForChanges(JsonRpcClient rpc, DocList previous) {
        boolean isKnown = known.equals(OptionalInt.of(hash(previous))) && previous.oddEntries() == 0;
        var reader = new DocListChangesReader(isKnown ? Optional.of(previous) : Optional.empty());
        CallOutcome<DocList> outcome = calls.docListChanges(rpc, reader::read);
        known = OptionalInt.empty();
        if (outcome instanceof CallOutcome.Answered<DocList>(var list) && reader.hasReadPatches()) {
            known = OptionalInt.of(hash(list));
        } else if (outcome instanceof CallOutcome.Unreadable<DocList>) {
            givenUp = true;
            return calls.docList(rpc);
        }
        return outcome;
    }

    private static int hash(DocList list) {
        return list.entries().hashCode();
    }
}
