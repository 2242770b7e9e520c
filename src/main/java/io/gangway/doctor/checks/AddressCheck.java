package io.gangway.doctor.checks;

import io.gangway.qlik.QlikServer;

/** Whether the address can be one of a Qlik proxy. */
final class AddressCheck implements Examiner {

    @Override
    public Found examine(Patient patient) {
        String url = patient.setUp().qlikUrl();
        if (url.isBlank()) {
            return Found.of(Outcome.ADDRESS_MISSING);
        }
        try {
            QlikServer server = QlikServer.parse(url);
            return Found.of(Outcome.ADDRESS_SANE)
                    .with("host", server.host())
                    .with("port", patient.port())
                    .with(
                            "proxy",
                            server.prefix().isEmpty()
                                    ? Phrase.text("words.default-proxy")
                                    : Phrase.of("\"" + server.prefix() + "\""));
        } catch (IllegalArgumentException e) {
            return Found.of(Outcome.ADDRESS_ODD).with("expectation", String.valueOf(e.getMessage()));
        }
    }
}
