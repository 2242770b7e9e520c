package io.gangway.doctor.checks;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.EngineState;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether browsers can be sent to the sign-in page that Qlik names: host, scheme, prefix. */
final class SignInPageCheck implements Examiner {

    /** QMC > Proxies > Ports > "Authentication listen port": a proxy's default ones for https and http. */
    private static final Set<Integer> PORTS_OF_SIGN_IN = Set.of(4244, 4248);

    private static final Pattern MODULE = Pattern.compile("^/([^/]*?)/?internal_");

    @Override
    public Found examine(Patient patient) {
        if (patient.knock(Browser.WINDOWS).state() instanceof EngineState.Connected) {
            return Found.of(Outcome.SIGN_IN_PAGE_NOT_NEEDED);
        }
        Optional<String> named = patient.signInAddress(Browser.WINDOWS);
        if (named.isEmpty()) {
            return Found.of(Outcome.SIGN_IN_PAGE_MISSING);
        }
        Optional<URI> uri = SignInAddress.parse(named.get());
        Outcome outcome = uri.map(readable -> outcome(readable, patient)).orElse(Outcome.SIGN_IN_PAGE_UNREADABLE);
        return Found.of(outcome)
                .with("page", Shown.address(named.get()))
                .with("pageHost", uri.map(SignInAddress::host).orElse(""))
                .with("host", patient.server().host())
                .with(
                        "proxy",
                        patient.server().prefix().isEmpty()
                                ? Phrase.text("words.default-proxy")
                                : Phrase.of("\"" + patient.server().prefix() + "\""));
    }

    private static Outcome outcome(URI page, Patient patient) {
        QlikServer server = patient.server();
        String host = SignInAddress.host(page);
        boolean atQlik = host.equals(server.host());
        if (!atQlik && patient.setUp().allowedHosts().stream().noneMatch(host::equalsIgnoreCase)) {
            return Outcome.SIGN_IN_PAGE_FOREIGN_HOST;
        }
        if (atQlik
                && prefixOfModule(page)
                        .filter(prefix -> !prefix.equals(server.prefix()))
                        .isPresent()) {
            return Outcome.SIGN_IN_PAGE_OTHER_PROXY;
        }
        if (patient.isHttps() && !"https".equalsIgnoreCase(page.getScheme())) {
            return Outcome.SIGN_IN_PAGE_OVER_HTTP;
        }
        if (!atQlik) {
            return Outcome.SIGN_IN_PAGE_ALLOWED_HOST;
        }
        return isAtTheSamePort(page, server.root()) ? Outcome.SIGN_IN_PAGE_GOOD : Outcome.SIGN_IN_PAGE_OTHER_PORT;
    }

    private static boolean isAtTheSamePort(URI page, URI qlik) {
        boolean sameScheme = qlik.getScheme().equalsIgnoreCase(page.getScheme());
        return sameScheme && (port(page) == port(qlik) || PORTS_OF_SIGN_IN.contains(port(page)));
    }

    private static int port(URI uri) {
        boolean isHttps = "https".equalsIgnoreCase(uri.getScheme());
        return uri.getPort() != -1 ? uri.getPort() : isHttps ? 443 : 80;
    }

    /** The prefix of the virtual proxy whose own sign-in page it is; empty for pages of others. */
    private static Optional<String> prefixOfModule(URI page) {
        Matcher module = MODULE.matcher(String.valueOf(page.getRawPath()));
        return module.find() ? Optional.of(module.group(1)) : Optional.empty();
    }
}
