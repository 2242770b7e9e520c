package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTest {

    private static final String TICKET = "MlE_kyfch72T6J1.";

    @ParameterizedTest
    @ValueSource(strings = {"qlikTicket", "QlikTicket", "qlikticket", "QLIKTICKET"})
    void ticketIsReadInAnySpellingOfItsName(String name) {
        assertThat(Arrival.read(Map.of(name, List.of(TICKET), "state", List.of("s"))))
                .isEqualTo(new Arrival.WithTicket(Optional.of(Secret.of("s")), Secret.of(TICKET)));
    }

    @Test
    void queryWithoutTicketIsPlain() {
        assertThat(Arrival.read(Map.of("q", List.of("sales")))).isEqualTo(new Arrival.Plain());
    }

    @Test
    void stateWithoutTicketIsPlainAndNoted() {
        assertThat(Arrival.read(Map.of("state", List.of("s"))))
                .isEqualTo(new Arrival.Plain(Optional.of(Secret.of("s"))));
    }

    @Test
    void twoStatesCountAsNone() {
        assertThat(Arrival.read(Map.of("qlikTicket", List.of(TICKET), "state", List.of("a", "b"))))
                .isEqualTo(new Arrival.WithTicket(Optional.empty(), Secret.of(TICKET)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "has space in it", "<script>alert(1)", "ünïcödé-ticket", "a\u0000bcdefgh", "a/b/c/d/e"
            })
    void impossibleTicketIsMalformed(String ticket) {
        assertThat(Arrival.read(Map.of("qlikTicket", List.of(ticket)))).isEqualTo(new Arrival.Malformed(false));
    }

    @Test
    void endlessTicketIsMalformed() {
        assertThat(Arrival.read(Map.of("qlikTicket", List.of("a".repeat(100_000)))))
                .isEqualTo(new Arrival.Malformed(false));
    }

    @Test
    void sameTicketTwiceIsMalformed() {
        assertThat(Arrival.read(Map.of("qlikTicket", List.of(TICKET, TICKET)))).isEqualTo(new Arrival.Malformed(true));
    }

    @Test
    void ticketAndStateAreMaskedWhenPrinted() {
        assertThat(Arrival.read(Map.of("qlikTicket", List.of(TICKET), "state", List.of("secret")))
                        .toString())
                .doesNotContain(TICKET, "secret");
    }
}
