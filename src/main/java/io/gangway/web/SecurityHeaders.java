package io.gangway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers of every answer. The start page's address may hold a ticket: it is neither stored nor passed on as a referrer,
 * and the page loads nothing from other hosts. Portals that are listed may frame the list of apps, and nothing else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders extends OncePerRequestFilter {

    /** Vaadin's client needs inline and evaluated scripts; everything is still from here only. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors ");

    private static final Set<String> MAY_BE_FRAMED = Set.of("/", "/embed");

    /** Public files, which pages of any origin load in whichever way they load scripts. */
    private static final Set<String> FOR_PORTALS = Set.of("/embed.js", "/embed.d.ts");

    private final Portals portals;

    SecurityHeaders(Portals portals) {
        this.portals = portals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!portals.areNone() && MAY_BE_FRAMED.contains(request.getServletPath())) {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY + portals);
        } else {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY + "'none'");
            response.setHeader("X-Frame-Options", "DENY");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (FOR_PORTALS.contains(request.getServletPath())) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (isPage(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** A page and its round trips, as opposed to a static file, whose name has a dot or lies under VAADIN. */
    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.contains("/VAADIN/") && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }
}
