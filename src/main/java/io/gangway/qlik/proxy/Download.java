package io.gangway.qlik.proxy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads what one GET brings while it comes: no longer than a time, which covers the body too, and no further than a size.
 * Whatever is no 200, or does not keep to that, brings nothing.
 */
final class Download {

    private final HttpClient http;
    private final Duration limit;

    Download(HttpClient http, Duration limit) {
        this.http = http;
        this.limit = limit;
    }

    /** @param mostBytes of the body; a longer one brings nothing */
    <T> Optional<T> get(URI uri, Map<String, String> headers, long mostBytes, BodyReader<T> reader) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(limit);
            headers.forEach(request::header);
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = new Bounded(response.body(), mostBytes)) {
                return response.statusCode() == 200
                        ? inTime(deadline - System.nanoTime(), () -> reader.read(response.headers(), body))
                        : Optional.empty();
            }
        } catch (IOException | IllegalArgumentException nothing) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The JDK's own limit ends with the headers. What is not read in time is closed under its reader, which then ends. */
    private static <T> Optional<T> inTime(long nanos, Callable<Optional<T>> reader) throws InterruptedException {
        FutureTask<Optional<T>> reading = new FutureTask<>(reader);
        Thread.ofVirtual().name("download").start(reading);
        try {
            return reading.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException nothing) {
            return Optional.empty();
        }
    }

    /** Makes something of a body. */
    @FunctionalInterface
    interface BodyReader<T> {
        Optional<T> read(HttpHeaders headers, InputStream body) throws IOException;
    }

    /** Refuses to be read beyond a size. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("The body is longer than allowed");
            }
        }
    }
}
