package io.gangway.crowd;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Users with open tabs. Each is a virtual thread of this process; all together are bounded in count and time. */
public final class Crowd implements AutoCloseable {

    private static final List<String> WORDS =
            List.of("sales", "fin", "report", "a", "stream:fin", "is:published", "budget");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI home;
    private final List<Tab> tabs = new ArrayList<>();
    private int rounds;
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

    public Crowd(URI home) {
        this.home = home;
    }

    /** Lets users come, evenly over a time, until there are so many; gives how long each sign-in took. */
    public Latencies growTo(int users, Duration during) throws InterruptedException {
        List<Tab> coming = new ArrayList<>();
        while (tabs.size() + coming.size() < users) {
            coming.add(new Tab(http, home));
        }
        Latencies signIns = each(coming, during, Tab::open);
        coming.stream().filter(Tab::isOpen).forEach(tabs::add);
        return signIns;
    }

    /** Everybody searches and now and then sorts, once in an interval, for so many of them. */
    public Latencies search(Duration interval, int times) throws InterruptedException {
        List<Long> all = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            int turn = rounds++;
            all.addAll(each(tabs, interval, tab -> {
                        if (turn % 3 == 2) {
                            tab.sort(turn % 2 == 0);
                        } else {
                            tab.search(WORDS.get(turn % WORDS.size()));
                        }
                    })
                    .nanos());
            each(tabs, Duration.ZERO, Tab::confirm);
        }
        return Latencies.of(all);
    }

    public int size() {
        return tabs.size();
    }

    public Queue<Exception> failures() {
        return failures;
    }

    /** All leave, their browsers too. */
    @Override
    public void close() {
        try {
            each(tabs, Duration.ofSeconds(2), Tab::leave);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tabs.clear();
        http.shutdownNow();
    }

    private Latencies each(List<Tab> those, Duration during, Action action) throws InterruptedException {
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int number = 0; number < those.size(); number++) {
            Tab tab = those.get(number);
            long due = start + during.toNanos() * number / those.size();
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                    long begun = System.nanoTime();
                    action.of(tab);
                    nanos.add(System.nanoTime() - begun);
                } catch (Exception e) {
                    failures.add(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long rest = start + during.toNanos() - System.nanoTime();
        Thread.sleep(Duration.ofNanos(Math.max(0, rest)));
        return Latencies.of(nanos);
    }

    private interface Action {
        void of(Tab tab) throws Exception;
    }

    /** How long things took, the shortest first. */
    public record Latencies(List<Long> nanos) {

        private static Latencies of(Iterable<Long> nanos) {
            List<Long> sorted = new ArrayList<>();
            nanos.forEach(sorted::add);
            long[] values = sorted.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Latencies(Arrays.stream(values).boxed().toList());
        }

        /** In milliseconds. */
        public double percentile(double share) {
            return nanos.isEmpty()
                    ? Double.NaN
                    : nanos.get((int) Math.min(nanos.size() - 1L, Math.round(nanos.size() * share))) / 1e6;
        }
    }
}
