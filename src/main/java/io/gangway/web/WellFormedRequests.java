package io.gangway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away requests whose parameters cannot be decoded. Further in, the server would log them as errors, together with
 * the text of the parameter, and that may be a ticket.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class WellFormedRequests extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isWellFormed(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** A body is left alone: Vaadin reads its own. */
    private static boolean isWellFormed(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return true;
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException undecodable) {
            return false;
        }
    }
}
