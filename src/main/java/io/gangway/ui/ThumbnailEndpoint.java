package io.gangway.ui;

import io.gangway.qlik.proxy.Thumbnail;
import io.gangway.qlik.proxy.Thumbnails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /thumbnails/<app id>}: the picture of an app that the browser lists, fetched with the browser's own Qlik session.
 * Beside Vaadin, not below it: no page waits for an image, and a stranger's request costs no session. Whatever is no
 * picture is not found.
 */
@RestController
class ThumbnailEndpoint {

    private final Thumbnails thumbnails;

    ThumbnailEndpoint(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
    }

    @GetMapping("/thumbnails/{appId}")
    void thumbnail(@PathVariable("appId") String appId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Thumbnail> found = Browser.of(request).flatMap(browser -> find(appId, browser.lists(), request));
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Thumbnail thumbnail = found.get();
        String etag = "\"" + thumbnail.digest() + "\"";
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "private, max-age=600");
        // Whoever uses this browser next begins a session of their own.
        response.setHeader("Vary", "Cookie");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            write(thumbnail, response);
        }
    }

    private Optional<Thumbnail> find(String appId, BrowserLists lists, HttpServletRequest request) {
        String userAgent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return lists.thumbnail(appId).flatMap(url -> thumbnails.find(url, lists.cookies(), userAgent));
    }

    private static void write(Thumbnail thumbnail, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setContentType(thumbnail.format().contentType());
        response.setContentLength(thumbnail.bytes().length);
        response.getOutputStream().write(thumbnail.bytes());
    }
}
