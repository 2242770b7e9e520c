package io.gangway.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** What the simulator's own pages load, and anybody may: style sheets, script and icon. */
final class Assets implements Endpoint {

    private final Answer certificate;

    private final Map<String, Answer> files = Map.of(
            "/simulator/pages.css", Answer.of(200, "text/css;charset=utf-8", bytes("pages.css")),
            "/simulator/control.css", Answer.of(200, "text/css;charset=utf-8", bytes("control.css")),
            "/simulator/control.js", Answer.of(200, "text/javascript;charset=utf-8", bytes("control.js")),
            "/simulator/icon.svg", Answer.of(200, "image/svg+xml", bytes("icon.svg")),
            "/favicon.ico", Answer.of(200, "image/svg+xml", bytes("icon.svg")),
            "/robots.txt",
                    Answer.of(
                            200,
                            "text/plain;charset=utf-8",
                            "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_8)));

    /** @param certificate that a client must trust where the simulator serves https */
    Assets(Optional<X509Certificate> certificate) {
        this.certificate = certificate.map(Assets::pem).orElseGet(() -> Answer.of(404));
    }

    private static Answer pem(X509Certificate certificate) {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return Answer.text(200, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        } catch (CertificateEncodingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public Answer answer(Ask ask) {
        if (ask.path().equals("/simulator/certificate.pem")) {
            return certificate;
        }
        return files.getOrDefault(ask.path(), Answer.of(404));
    }

    static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("No file " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
