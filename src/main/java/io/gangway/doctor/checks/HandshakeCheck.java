package io.gangway.doctor.checks;

import io.gangway.qlik.proxy.Exchange;

/** Which handshake the server's release wants, and whether the settings agree: qlik-protocol.md, 4.4. */
final class HandshakeCheck implements Examiner {

    private static final int NOT_FOUND = 404;

    @Override
    public Found examine(Patient patient) {
        Exchange exchange = patient.csrf().exchange();
        return Found.of(outcome(patient, exchange.status()))
                .with("token", patient.server().csrfToken())
                .with("answer", Words.of(exchange));
    }

    private static Outcome outcome(Patient patient, int status) {
        boolean newer = patient.hasCsrfTokens();
        if (!newer && status != NOT_FOUND) {
            return Outcome.HANDSHAKE_UNCLEAR;
        }
        return switch (patient.setUp().mode()) {
            case AUTO -> newer ? Outcome.HANDSHAKE_NEWER : Outcome.HANDSHAKE_OLDER;
            case HTTP -> newer ? Outcome.HANDSHAKE_NEWER : Outcome.HANDSHAKE_FORCED_HTTP;
            case WEBSOCKET -> newer ? Outcome.HANDSHAKE_FORCED_WEBSOCKET : Outcome.HANDSHAKE_OLDER;
        };
    }
}
