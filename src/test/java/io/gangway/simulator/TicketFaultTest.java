package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketFaultTest extends SimulatorTestBase {

    private static final String HUB = "/hub/?qlikTicket=";

    private String issue() {
        return simulator.control().issueTicket(ANNA);
    }

    private String signIn(String reloadUri) {
        String loginUri = visitor.connect("/app/engineData?reloadURI=" + Visitor.encode(reloadUri))
                .next()
                .at("/params/loginUri")
                .asString();
        return visitor.signIn(loginUri, ANNA);
    }

    @Test
    void ticketIsAcceptedOnceAndThenRefused() {
        String path = HUB + issue();
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
        assertThat(new Visitor(simulator).get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void ticketSpentBySomebodyElseIsRefusedAndTheirSessionLives() {
        switchOn(new Fault.TicketSpentElsewhere());
        assertThat(visitor.get(HUB + issue()).statusCode()).isEqualTo(302);
        assertThat(simulator.control().sessions())
                .extracting(SessionView::account)
                .containsExactly(ANNA);
    }

    @Test
    void ticketLivesAsLongAsTheFaultSays() {
        switchOn(new Fault.TicketLife(Duration.ofSeconds(5)));
        String early = issue();
        String late = issue();
        time.advance(Duration.ofMillis(4999));
        assertThat(new Visitor(simulator).get(HUB + early).statusCode()).isEqualTo(200);
        time.advance(Duration.ofMillis(1));
        assertThat(visitor.get(HUB + late).statusCode()).isEqualTo(302);
    }

    @Test
    void ticketIsRefusedOverHttpToo() {
        switchOn(new Fault.TicketAlwaysRefused());
        HttpResponse<String> answer = visitor.get(HUB + issue());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.cookie(answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TICKET, http://localhost/x\\?state=1#f",
        "OWN_QUERY, http://localhost/x\\?qlikTicket=.{16}#f",
        "WHOLE_QUERY, http://localhost/x#f",
    })
    void browserComesBackWithoutWhatWasLost(Fault.Loss loss, String expected) {
        switchOn(new Fault.ReturnLost(loss));
        assertThat(signIn("http://localhost/x?state=1#f")).matches(expected);
    }

    @Test
    void ticketOfAnotherVirtualProxyIsGoodThereOnly() {
        switchOn(new Fault.LoginProxy("other"));
        String login = Visitor.location(visitor.get("/hub/"));
        assertThat(login).contains("/other/internal_forms_authentication/?targetId=");
        String back = visitor.signIn(login, ANNA);
        assertThat(visitor.get(back).statusCode()).isEqualTo(302);
        HttpResponse<String> there = visitor.get("/other" + back);
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(Visitor.cookie(there)).startsWith("X-Qlik-Session-other-HTTP=");
    }

    @Test
    void prefixOfTheOtherVirtualProxyDoesNotExistBeforeTheFault() {
        assertThat(visitor.get("/other/hub/").statusCode()).isEqualTo(400);
    }
}
