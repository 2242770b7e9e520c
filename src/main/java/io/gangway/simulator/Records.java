package io.gangway.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** What happened, for tests to look at: the latest requests and calls, and counts of tickets. Thread-safe. */
final class Records {

    private static final int MOST = 10_000;

    private final Deque<Exchange> requests = new ArrayDeque<>();
    private final Deque<RecordedCall> calls = new ArrayDeque<>();
    private final AtomicInteger issued = new AtomicInteger();
    private final AtomicInteger redeemed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    synchronized Exchange request(RecordedRequest request) {
        var exchange = new Exchange(request);
        add(requests, exchange);
        notifyAll();
        return exchange;
    }

    synchronized void call(RecordedCall call) {
        add(calls, call);
        notifyAll();
    }

    /** False when the method was not called so often in time. */
    boolean awaitCalls(String method, long count, Duration patience) throws InterruptedException {
        return await(() -> callsOf(method) >= count, patience);
    }

    /** False when there were fewer requests in time. */
    boolean awaitRequests(int count, Duration patience) throws InterruptedException {
        return await(() -> requests.size() >= count, patience);
    }

    private synchronized boolean await(BooleanSupplier happened, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    synchronized long callsOf(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).count();
    }

    private static <T> void add(Deque<T> records, T latest) {
        if (records.size() == MOST) {
            records.removeFirst();
        }
        records.addLast(latest);
    }

    synchronized List<RecordedRequest> requests() {
        return requests.stream().map(Exchange::request).toList();
    }

    /** The latest so many requests, latest first. */
    synchronized List<Exchange> latest(int most) {
        return requests.reversed().stream().limit(most).toList();
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
