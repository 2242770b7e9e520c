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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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
                        ? inTime(deadline - System.nanoTime(), body, reader, response.headers())
                        : Optional.empty();
            }
        } catch (IOException | IllegalArgumentException nothing) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The client's own limit ends with the headers; a body that does not end in time is closed under its reader. */
    private static <T> Optional<T> inTime(long nanos, InputStream body, BodyReader<T> reader, HttpHeaders headers)
            throws IOException {
        CompletableFuture<Boolean> timer =
                new CompletableFuture<Boolean>().completeOnTimeout(true, Math.max(0, nanos), TimeUnit.NANOSECONDS);
        timer.thenRunAsync(() -> close(body), task -> Thread.startVirtualThread(task));
        try {
            return reader.read(headers, body);
        } finally {
            timer.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException closedAnyway) {
            // Its reader is told by its own next read.
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
