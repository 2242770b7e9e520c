package io.gangway.qlik.jsonrpc;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The calls of one connection that wait for their end. Once the connection is closed it stays so: all waiting calls end,
 * and each later one at once.
 *
 * <p>Thread-safe. Calls are ended outside the lock, since what hangs on them is foreign code.
 */
final class PendingCalls {

    private final int rememberedIds;
    private final Map<Long, PendingCall<?>> waiting = new LinkedHashMap<>();
    private final Set<Long> gaveUp = new LinkedHashSet<>();
    private Optional<TransportClose> closed = Optional.empty();

    PendingCalls(int rememberedIds) {
        this.rememberedIds = rememberedIds;
    }

    /** @return why the call cannot wait, if the connection is closed */
    synchronized Optional<TransportClose> add(PendingCall<?> call) {
        if (closed.isEmpty()) {
            waiting.put(call.id(), call);
        }
        return closed;
    }

    synchronized Optional<PendingCall<?>> find(long id) {
        return Optional.ofNullable(waiting.get(id));
    }

    synchronized void remove(long id, boolean mayStillBeAnswered) {
        if (waiting.remove(id) != null && mayStillBeAnswered) {
            gaveUp.add(id);
            if (gaveUp.size() > rememberedIds) {
                Iterator<Long> oldest = gaveUp.iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }

    /** Whether an answer with this id is late rather than unknown; true once per id, as a second one is unknown. */
    synchronized boolean takeLate(long id) {
        return gaveUp.remove(id);
    }

    synchronized int size() {
        return waiting.size();
    }

    /** Ends all calls, now and later. The first reason stays. */
    void close(TransportClose close) {
        List<PendingCall<?>> ending;
        synchronized (this) {
            if (closed.isPresent()) {
                return;
            }
            closed = Optional.of(close);
            ending = new ArrayList<>(waiting.values());
        }
        ending.forEach(call -> call.connectionClosed(close));
    }
}
