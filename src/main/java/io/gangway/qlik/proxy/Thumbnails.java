package io.gangway.qlik.proxy;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Fetches thumbnails from Qlik for browsers, and keeps them for a while. What is kept belongs to the Qlik cookies that it
 * was fetched with, so that nobody sees what was fetched for somebody else. Thread-safe; one for all browsers of a node.
 */
public final class Thumbnails {

    static final int MOST_BYTES = 512 * 1024;

    private static final long MOST_BYTES_KEPT = 64L * 1024 * 1024;
    /** What an entry costs beside its image. */
    private static final int ENTRY_BYTES = 512;

    private static final Duration KEPT = Duration.ofMinutes(10);
    /** Long enough for one look at a list, short enough for a picture that was just added, or for Qlik to recover. */
    private static final Duration MISSED = Duration.ofSeconds(30);

    private static final int AT_ONCE = 32;
    private static final Executor VIRTUAL_THREADS =
            task -> Thread.ofVirtual().name("thumbnail").start(task);
    /** SVG is not among them: it can hold scripts. */
    private static final Set<String> CONTENT_TYPES =
            Set.of("image/png", "image/jpeg", "image/jpg", "image/pjpeg", "image/gif", "image/webp");

    private final Download download;
    private final QlikServer server;
    private final Duration limit;
    private final Executor fetchers;
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final AsyncCache<Key, Optional<Thumbnail>> kept;

    /**
     * @param http must not follow redirects and must not keep cookies of its own
     * @param limit for one thumbnail, from asking to the last byte
     */
    public Thumbnails(HttpClient http, QlikServer server, Duration limit) {
        this(http, server, limit, VIRTUAL_THREADS, Ticker.systemTicker());
    }

    Thumbnails(HttpClient http, QlikServer server, Duration limit, Executor fetchers, Ticker ticker) {
        this.download = new Download(http, limit);
        this.server = server;
        this.limit = limit;
        this.fetchers = fetchers;
        this.kept = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumWeight(MOST_BYTES_KEPT)
                .<Key, Optional<Thumbnail>>weigher((key, image) -> ENTRY_BYTES
                        + image.map(thumbnail -> thumbnail.bytes().length).orElse(0))
                .expireAfter(
                        Expiry.<Key, Optional<Thumbnail>>creating((key, image) -> image.isPresent() ? KEPT : MISSED))
                .buildAsync();
    }

    /**
     * The picture at an address that the engine gave. Blocks, up to the limit; who asks for the same at the same time
     * waits for the same answer.
     *
     * @param url as the document list has it: a path on the Qlik server
     * @return empty where it is no such path, where Qlik does not hand it out to these cookies, or where it is no image
     *     that can be shown
     */
    public Optional<Thumbnail> find(String url, CookieJar cookies, String userAgent) {
        Optional<URI> uri = server.content(url);
        Secret cookieHeader = cookies.header();
        if (uri.isEmpty() || cookieHeader.reveal().isEmpty()) {
            return Optional.empty();
        }
        return kept.get(
                        new Key(cookieHeader, uri.get()),
                        (key, unused) -> CompletableFuture.supplyAsync(() -> fetch(key, userAgent), fetchers))
                .copy()
                .completeOnTimeout(Optional.empty(), limit.toNanos(), TimeUnit.NANOSECONDS)
                .join();
    }

    /** With the cookies of the key and no others: what they open is what may be kept under them. */
    private Optional<Thumbnail> fetch(Key key, String userAgent) {
        slots.acquireUninterruptibly();
        try {
            return download.get(
                    key.uri(), BrowserHeaders.of(server, userAgent, key.cookieHeader()), MOST_BYTES, Thumbnails::read);
        } finally {
            slots.release();
        }
    }

    private static Optional<Thumbnail> read(HttpHeaders headers, InputStream body) throws IOException {
        boolean isImage = headers.firstValue("content-type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(CONTENT_TYPES::contains)
                .isPresent();
        if (!isImage) {
            return Optional.empty();
        }
        byte[] bytes = body.readAllBytes();
        return ImageFormat.of(bytes).map(format -> Thumbnail.of(format, bytes));
    }

    private record Key(Secret cookieHeader, URI uri) {}
}
