package io.gangway.simulator.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The portal's files, under a policy as strict as a careful company's. */
final class PortalPages extends Handler.Abstract {

    private static final String HTML = "text/html;charset=utf-8";

    private final Map<String, Answer> answers;
    private final String policy;

    PortalPages(URI gangway) {
        String address = address(gangway);
        this.policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self' %1$s; frame-src %1$s; "
                        .formatted(origin(gangway))
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        this.answers = Map.of(
                "/", page("home.html", address),
                "/reports", page("reports.html", address),
                "/portal.css", new Answer("text/css;charset=utf-8", bytes("portal.css")),
                "/portal.js", new Answer("text/javascript;charset=utf-8", bytes("portal.js")),
                "/logo.svg", new Answer("image/svg+xml", bytes("logo.svg")));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<Answer> answer =
                Optional.ofNullable(answers.get(request.getHttpURI().getPath()));
        response.setStatus(answer.isPresent() ? 200 : 404);
        response.getHeaders().put("Content-Security-Policy", policy);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Cache-Control", "no-store");
        answer.ifPresent(found -> response.getHeaders().put("Content-Type", found.type()));
        response.write(true, ByteBuffer.wrap(answer.map(Answer::body).orElseGet(() -> new byte[0])), callback);
        return true;
    }

    /** @param type of the content */
    private record Answer(String type, byte[] body) {}

    private static Answer page(String name, String gangway) {
        String page = new String(bytes(name), StandardCharsets.UTF_8).replace("{{gangway}}", gangway);
        return new Answer(HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    /** Without a slash at its end. Nothing in it can end an attribute: an address has no quotes and angle brackets. */
    private static String address(URI gangway) {
        boolean isWeb = "http".equalsIgnoreCase(gangway.getScheme()) || "https".equalsIgnoreCase(gangway.getScheme());
        if (!isWeb || gangway.getHost() == null || gangway.getRawQuery() != null || gangway.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "Gangway's address should be one such as http://localhost:8080, not \"" + gangway + "\"");
        }
        return gangway.toString().replaceFirst("/+$", "").replace("&", "&amp;");
    }

    private static String origin(URI gangway) {
        return gangway.getScheme() + "://" + gangway.getRawAuthority();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PortalPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("No file " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
