package io.gangway.doctor.checks;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.EngineState;
import java.net.URI;
import java.util.Optional;

/** Whether browsers can be sent to the sign-in page that Qlik names: host, scheme, prefix. */
final class SignInPageCheck implements Examiner {

    @Override
    public Finding examine(Patient patient) {
        if (patient.knock(Browser.WINDOWS).state() instanceof EngineState.Connected) {
            return Finding.of(Outcome.SIGN_IN_PAGE_NOT_NEEDED);
        }
        Optional<String> named = patient.signInAddress(Browser.WINDOWS);
        if (named.isEmpty()) {
            return Finding.of(Outcome.SIGN_IN_PAGE_MISSING);
        }
        Optional<URI> uri = SignInAddress.parse(named.get());
        Outcome outcome = uri.map(readable -> outcome(readable, patient)).orElse(Outcome.SIGN_IN_PAGE_UNREADABLE);
        return Finding.of(outcome)
                .with("page", Shown.address(named.get()))
                .with("pageHost", uri.map(SignInAddress::host).orElse(""))
                .with("host", patient.server().host())
                .with("prefix", patient.server().prefix());
    }

    private static Outcome outcome(URI page, Patient patient) {
        QlikServer server = patient.server();
        String host = SignInAddress.host(page);
        boolean atQlik = host.equals(server.host());
        if (!atQlik && patient.setUp().allowedHosts().stream().noneMatch(host::equalsIgnoreCase)) {
            return Outcome.SIGN_IN_PAGE_FOREIGN_HOST;
        }
        if (patient.isHttps() && !"https".equalsIgnoreCase(page.getScheme())) {
            return Outcome.SIGN_IN_PAGE_OVER_HTTP;
        }
        boolean isQliksOwn = atQlik && String.valueOf(page.getRawPath()).contains("/internal_");
        if (isQliksOwn && !String.valueOf(page.getRawPath()).startsWith(path(server))) {
            return Outcome.SIGN_IN_PAGE_WITHOUT_PREFIX;
        }
        return atQlik ? Outcome.SIGN_IN_PAGE_GOOD : Outcome.SIGN_IN_PAGE_ALLOWED_HOST;
    }

    private static String path(QlikServer server) {
        return server.prefix().isEmpty() ? "/" : "/" + server.prefix() + "/";
    }
}
