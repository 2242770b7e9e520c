package io.gangway.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What happened, for tests to look at: the latest requests and calls, and counts of tickets. Thread-safe. */
final class Records {

    private static final int MOST = 10_000;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private final Deque<RecordedCall> calls = new ArrayDeque<>();
    private final AtomicInteger issued = new AtomicInteger();
    private final AtomicInteger redeemed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    synchronized void request(RecordedRequest request) {
        add(requests, request);
    }

    synchronized void call(RecordedCall call) {
        add(calls, call);
    }

    private static <T> void add(Deque<T> records, T latest) {
        if (records.size() == MOST) {
            records.removeFirst();
        }
        records.addLast(latest);
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    void ticketIssued() {
        issued.incrementAndGet();
    }

    void ticketRedeemed() {
        redeemed.incrementAndGet();
    }

    void ticketRefused() {
        refused.incrementAndGet();
    }

    int ticketsIssued() {
        return issued.get();
    }

    int ticketsRedeemed() {
        return redeemed.get();
    }

    int ticketsRefused() {
        return refused.get();
    }

    synchronized void clear() {
        requests.clear();
        calls.clear();
        issued.set(0);
        redeemed.set(0);
        refused.set(0);
    }
}
