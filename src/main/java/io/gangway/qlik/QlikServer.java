package io.gangway.qlik;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Qlik Sense proxy and, where there is one, the virtual proxy on it. Every Qlik URL is built here and nowhere else, so
 * that none can lack the prefix.
 *
 * @param root scheme, host and, unless it is the scheme's own, the port
 * @param prefix the virtual proxy's prefix without slashes; empty for the default virtual proxy
 */
public record QlikServer(URI root, String prefix) {

    /** What Qlik allows in a prefix (qlik-protocol.md, 4.6), without the two that a path would lose. */
    private static final Pattern PREFIX = Pattern.compile("(?!\\.{1,2}$)[a-z0-9._~-]+");

    /**
     * Reads an address as an administrator writes it: {@code https://sense.example.com} or, with a virtual proxy,
     * {@code https://sense.example.com/prefix}.
     *
     * @throws IllegalArgumentException with one sentence that says what the address should look like
     */
    public static QlikServer parse(String address) {
        URI uri = uri(address.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        require(scheme.equals("https") || scheme.equals("http"), "should begin with https://");
        require(uri.getHost() != null, "should name a host, in letters, digits, dots and hyphens");
        require(
                uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() <= 65_535),
                "should have a port from 1 to 65535");
        require(uri.getRawUserInfo() == null, "should not hold a user name or password");
        require(
                uri.getRawQuery() == null && uri.getRawFragment() == null,
                "should end after the virtual proxy's prefix");
        return new QlikServer(root(scheme, uri), prefix(uri.getRawPath()));
    }

    /** {@code Origin} of pages that Qlik itself serves, which every host allow list accepts. */
    public String origin() {
        return root.toString();
    }

    public String host() {
        return root.getHost();
    }

    /** The engine's socket for the Global object; {@code reloadUri} is where Qlik's sign-in sends the browser back to. */
    public URI engine(String reloadUri) {
        return socket("/app/engineData?reloadURI=" + encode(reloadUri));
    }

    /** The engine's socket, redeeming a web ticket in the same step: the classic handshake. */
    public URI engine(String reloadUri, Secret ticket) {
        return socket("/app/engineData?reloadURI=" + encode(reloadUri) + "&qlikTicket=" + encode(ticket.reveal()));
    }

    /** The session's user; with DELETE, the way to sign out. */
    public URI user() {
        return http("/qps/user");
    }

    /** The same with the cross-site request forgery key that writing calls need: qlik-protocol.md, 4.3. */
    public URI user(Secret xrfkey) {
        return http("/qps/user?xrfkey=" + encode(xrfkey.reveal()));
    }

    /** The page in Qlik Sense that shows an app. */
    public URI app(String appId) {
        return http("/sense/app/" + encode(appId));
    }

    public URI hub() {
        return http("/hub");
    }

    @Override
    public String toString() {
        return http("").toString();
    }

    private URI http(String pathAndQuery) {
        return URI.create(root + path(pathAndQuery));
    }

    private URI socket(String pathAndQuery) {
        String socketScheme = root.getScheme().equals("https") ? "wss" : "ws";
        return URI.create(
                socketScheme + root.toString().substring(root.getScheme().length()) + path(pathAndQuery));
    }

    private String path(String pathAndQuery) {
        return prefix.isEmpty() ? pathAndQuery : "/" + prefix + pathAndQuery;
    }

    private static URI root(String scheme, URI uri) {
        boolean ownPort = uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return URI.create(scheme + "://" + host + (ownPort ? "" : ":" + uri.getPort()));
    }

    private static String prefix(String rawPath) {
        String prefix = rawPath.replaceAll("^/+|/+$", "");
        require(!prefix.contains("/"), "should have nothing after the virtual proxy's prefix");
        require(
                prefix.isEmpty() || PREFIX.matcher(prefix).matches(),
                "should have a virtual proxy prefix of lower-case letters, digits and - . _ ~ only");
        require(!prefix.equals("hub") && !prefix.equals("qmc"), "should end before /" + prefix);
        return prefix;
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("should be an address such as https://sense.example.com");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void require(boolean condition, String expectation) {
        if (!condition) {
            throw new IllegalArgumentException(expectation);
        }
    }
}
