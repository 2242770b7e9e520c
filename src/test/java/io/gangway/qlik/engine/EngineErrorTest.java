package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.WhoCanAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineErrorTest {

    /** All codes of qlik-protocol.md, 5.4. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                -32700, -32600, -32601, -32602, -32603, -129, -128, -1, 0, 1, 2, 3, 4, 5, 6, 19, 8, 9, 15, 16, 17, 18,
                400, 401, 403, 404, 408, 500, 501, 502, 503, 504, 505, 1000, 1002, 1003, 1007, 1008, 1009, 1010, 1011,
                1012, 1013, 1015, 1016, 4000, 4001, 5000, 5001, 5002, 5003, 5004, 5009, 5005, 5006, 5007, 9000, 9001,
                9003, 12004, 20000
            })
    void documentedCodeHasAnEntryOfItsOwn(int code) {
        assertThat(EngineError.of(code)).isNotEqualTo(EngineError.UNLISTED).returns(code, EngineError::code);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 14, -2, -130, 402, 506, 1001, 1014, 5008, 99_999, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void codeNobodyListedIsUnlisted(int code) {
        assertThat(EngineError.of(code)).isEqualTo(EngineError.UNLISTED);
    }

    @ParameterizedTest
    @EnumSource(EngineError.class)
    void everyErrorHasOneSentenceAtLeast(EngineError error) {
        assertThat(error.sentence()).matches("[A-Z].*\\.");
    }

    @ParameterizedTest
    @CsvSource({
        "-128, ADMINISTRATOR",
        "5, USER",
        "15, NOBODY",
        "18, NOBODY",
        "5000, ADMINISTRATOR",
        "5007, ADMINISTRATOR",
        "12004, USER",
        "-32601, DEVELOPERS"
    })
    void errorSaysWhoCanAct(int code, WhoCanAct who) {
        assertThat(EngineError.of(code).whoCanAct()).isEqualTo(who);
    }

    @Test
    void internalErrorIsNotTakenForACancelledCall() {
        assertThat(EngineError.of(-128)).isEqualTo(EngineError.ENGINE_INTERNAL);
        assertThat(EngineError.of(15)).isEqualTo(EngineError.ABORTED);
    }
}
