package io.gangway.qlik;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    private static final Secret TICKET = Secret.of("MlE_kyfch72T6J1.");

    @Test
    void textIsMasked() {
        assertThat(TICKET).hasToString("•••");
    }

    @Test
    void textOfARecordThatHoldsItIsMasked() {
        record Redemption(Secret ticket, int status) {}

        assertThat(new Redemption(TICKET, 403)).hasToString("Redemption[ticket=•••, status=403]");
    }

    @Test
    void maskDoesNotTellTheLength() {
        assertThat(Secret.of("")).hasToString(TICKET.toString());
    }

    @Test
    void revealGivesTheClearText() {
        assertThat(TICKET.reveal()).isEqualTo("MlE_kyfch72T6J1.");
    }

    @Test
    void equalSecretsHaveEqualFingerprints() {
        assertThat(Secret.of("MlE_kyfch72T6J1.").fingerprint()).isEqualTo(TICKET.fingerprint());
    }

    @Test
    void otherSecretsHaveOtherFingerprints() {
        assertThat(Secret.of("MlE_kyfch72T6J1,").fingerprint()).isNotEqualTo(TICKET.fingerprint());
    }

    @Test
    void fingerprintIsTenHexadecimalDigits() {
        assertThat(TICKET.fingerprint()).matches("[0-9a-f]{10}");
    }

    @Test
    void emptySecretHasAFingerprintToo() {
        assertThat(Secret.of("").fingerprint()).matches("[0-9a-f]{10}");
    }

    @Test
    void secretsOfTheSameTextAreEqual() {
        assertThat(Secret.of("MlE_kyfch72T6J1.")).isEqualTo(TICKET).hasSameHashCodeAs(TICKET);
    }

    @Test
    void secretIsNotEqualToItsText() {
        assertThat(TICKET.equals((Object) "MlE_kyfch72T6J1.")).isFalse();
        assertThat(TICKET).isNotEqualTo(Secret.of("mle_kyfch72t6j1."));
    }
}
