package io.gangway.doctor.checks;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** Whether Gangway may trust the certificate: dates, host name, chain. Nothing but handshakes is sent. */
final class TlsCheck implements Examiner {

    private static final Duration SOON = Duration.ofDays(30);

    @Override
    public Found examine(Patient patient) {
        if (!patient.isHttps()) {
            return Found.of(Loopback.isNamed(patient.server().host()) ? Outcome.TLS_LOCAL_HTTP : Outcome.TLS_NONE);
        }
        TlsHandshakes handshakes = new TlsHandshakes(patient.server().host(), patient.port(), patient.limit());
        return switch (handshakes.look()) {
            case TlsHandshakes.NoChain(var why) ->
                Found.of(Outcome.TLS_NO_HANDSHAKE).with("why", why);
            case TlsHandshakes.Chain chain -> {
                Instant now = patient.clock().instant();
                yield finding(outcome(chain.leaf(), handshakes, patient, now), chain, now);
            }
        };
    }

    private static Outcome outcome(X509Certificate leaf, TlsHandshakes handshakes, Patient patient, Instant now) {
        if (leaf.getNotAfter().toInstant().isBefore(now)) {
            return Outcome.TLS_EXPIRED;
        }
        if (leaf.getNotBefore().toInstant().isAfter(now)) {
            return Outcome.TLS_NOT_YET_VALID;
        }
        if (!handshakes.succeeds(patient.trust(), TlsHandshakes.HostName.IGNORED)) {
            return leaf.getSubjectX500Principal().equals(leaf.getIssuerX500Principal())
                    ? Outcome.TLS_SELF_SIGNED
                    : Outcome.TLS_UNKNOWN_ISSUER;
        }
        if (!handshakes.succeeds(patient.trust(), TlsHandshakes.HostName.CHECKED)) {
            return Outcome.TLS_WRONG_HOST;
        }
        return left(leaf, now).compareTo(SOON) < 0 ? Outcome.TLS_EXPIRES_SOON : Outcome.TLS_GOOD;
    }

    private static Found finding(Outcome outcome, TlsHandshakes.Chain chain, Instant now) {
        X509Certificate leaf = chain.leaf();
        return Found.of(outcome)
                .with("subject", leaf.getSubjectX500Principal().getName())
                .with("issuer", leaf.getIssuerX500Principal().getName())
                .with("names", chain.names())
                .with("length", chain.certificates().size())
                .with("until", leaf.getNotAfter().toInstant().toString().substring(0, 10))
                .with("from", leaf.getNotBefore().toInstant().toString().substring(0, 10))
                .with("days", left(leaf, now).toDays());
    }

    private static Duration left(X509Certificate leaf, Instant now) {
        return Duration.between(now, leaf.getNotAfter().toInstant());
    }
}
