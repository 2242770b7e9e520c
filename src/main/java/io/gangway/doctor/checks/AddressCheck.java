package io.gangway.doctor.checks;

import io.gangway.qlik.QlikServer;

/** Whether the address can be one of a Qlik proxy. */
final class AddressCheck implements Examiner {

    @Override
    public Finding examine(Patient patient) {
        String url = patient.setUp().qlikUrl();
        if (url.isBlank()) {
            return Finding.of(Outcome.ADDRESS_MISSING);
        }
        try {
            QlikServer server = QlikServer.parse(url);
            return Finding.of(Outcome.ADDRESS_SANE)
                    .with("host", server.host())
                    .with("port", patient.port())
                    .with(
                            "proxy",
                            server.prefix().isEmpty()
                                    ? Texts.of("words.default-proxy")
                                    : "\"" + server.prefix() + "\"");
        } catch (IllegalArgumentException e) {
            return Finding.of(Outcome.ADDRESS_ODD).with("expectation", String.valueOf(e.getMessage()));
        }
    }
}
