package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({
        "qlikTicket=MlE_kyfch72T6J1., qlikTicket=MlE…",
        "QLIKTICKET=MlE_kyfch72T6J1.&x=, QLIKTICKET=MlE…&x=",
        "reloadURI=http%3A%2F%2Flocalhost%2F%3Fstate%3Dabcdefghij%26qlikTicket%3DMlE_kyfch72T6J1., "
                + "reloadURI=http://localhost/?state=abc…&qlikTicket=MlE…",
        "forceauthentication=yes, forceauthentication=yes",
        "anything=else that is long, anything=els…",
        "MlE_kyfch72T6J1.MlE_kyfch72T6J1., MlE…",
    })
    void queryKeepsItsNamesAndLosesItsSecrets(String query, String masked) {
        assertThat(Mask.query(query)).isEqualTo(masked);
    }

    @Test
    void shortSecretIsNotShownAtAll() {
        assertThat(Mask.value("abcdefg")).isEqualTo("…");
    }
}
