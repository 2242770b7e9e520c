package io.gangway.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gangway.qlik.QlikServer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * What a browser gets first that has no session here: a page that tells of its arrival when it is its turn among the browser's
 * tabs, and either goes to the sign-in page or fetches the list's page. Tabs that come at once would otherwise be given a
 * session each, of which the browser keeps the last, and the sign-in that another one has begun would be lost.
 */
@SpringComponent
final class Doorstep extends OncePerRequestFilter {

    private static final String CROSSED = "Gangway-Doorstep";
    /** Comes back where cookies are kept; without, each round to the sign-in page would be a browser's first. */
    private static final String PROBE = "GANGWAY_DOORSTEP";

    private static final Duration PROBE_LIFE = Duration.ofMinutes(1);
    private static final InlineScript ARRIVAL = InlineScript.read("gangway-arrival.js");
    private static final Document PAGE = read();

    private final QlikServer server;
    private final I18NProvider texts;

    Doorstep(QlikServer server, I18NProvider texts) {
        this.server = server;
        this.texts = texts;
    }

    /** Whether the request comes from there. */
    static boolean isCrossed(HttpServletRequest request) {
        return request.getHeader(CROSSED) != null;
    }

    /** Whether it is this tab's turn, and a session that it is given now will be the browser's. */
    static boolean isTurn(HttpServletRequest request) {
        return isCrossed(request) && WebUtils.getCookie(request, PROBE) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.isRequestedSessionIdValid()
                || !isOpenedByBrowser(request)
                || request.getParameter("v-r") != null
                || AddressBar.isBackFromSignIn(request);
    }

    /**
     * Browsers tell it where their pages can wait for each other: both takes a secure context. What tells nothing may run no
     * scripts either.
     */
    private static boolean isOpenedByBrowser(HttpServletRequest request) {
        return request.getServletPath().equals("/")
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        byte[] page = page(Languages.of(request)).outerHtml().getBytes(StandardCharsets.UTF_8);
        response.addHeader(HttpHeaders.SET_COOKIE, probe(request));
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static String probe(HttpServletRequest request) {
        return ResponseCookie.from(PROBE, "came-by-the-doorstep")
                .path(request.getContextPath() + "/")
                .maxAge(PROBE_LIFE)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private Document page(Locale language) {
        Document page = PAGE.clone();
        Languages.declare(language, page);
        page.title(texts.getTranslation("app.name", language));
        page.expectFirst("#waiting").text(texts.getTranslation("stage.connecting", language, server.host()));
        page.expectFirst("noscript p").text(texts.getTranslation("platform.no-script", language));
        page.expectFirst("#away p").text(texts.getTranslation("platform.lost", language));
        page.expectFirst("#away a").text(texts.getTranslation("action.try-again", language));
        return page;
    }

    private static Document read() {
        try (InputStream page = Objects.requireNonNull(Doorstep.class.getResourceAsStream("doorstep.html"))) {
            Document document = Jsoup.parse(page, StandardCharsets.UTF_8.name(), "");
            document.expectFirst("script").before(ARRIVAL.element());
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
