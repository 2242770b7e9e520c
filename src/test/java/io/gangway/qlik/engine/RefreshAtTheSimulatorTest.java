package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.simulator.Fault;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list that is kept in step over a real socket. */
class RefreshAtTheSimulatorTest {

    private final Simulator simulator = Simulator.start(SimulatorOptions.defaults());
    private final SimulatedBrowser browser = new SimulatedBrowser(simulator);

    @AfterEach
    void closeBoth() {
        browser.close();
        simulator.close();
    }

    @Test
    void refreshedListIsTheOneThatWouldComeAsAWhole() {
        EngineSession session = browser.signIn();
        DocList list = refreshed(session, whole(session));
        for (int round = 0; round < 5; round++) {
            simulator.control().apps().removeSome(7);
            simulator.control().apps().reloadSome(20);
            simulator.control().apps().addSome(5);
            simulator.control().apps().rename(anId(), "Renamed " + round);

            list = refreshed(session, list);

            assertThat(list).isEqualTo(whole(session));
        }
        assertThat(deltas()).as("no change was beyond it").hasSize(6);
    }

    @Test
    void changesAreAFractionOfTheList() {
        simulator.control().switchOn(new Fault.AppCount(5_000));
        EngineSession session = browser.signIn();
        DocList list = refreshed(session, whole(session));
        simulator.control().apps().reloadSome(12);

        DocList next = refreshed(session, list);

        assertThat(next.entries()).hasSize(5_000);
        long same = IntStream.range(0, 5_000)
                .filter(index -> next.entries().get(index) == list.entries().get(index))
                .count();
        assertThat(same).as("entries that were not even read again").isEqualTo(4_988);
    }

    @Test
    void serverThatAlwaysAnswersWholeIsReadAsWell() {
        simulator.control().switchOn(new Fault.NoDelta());
        EngineSession session = browser.signIn();
        DocList list = refreshed(session, whole(session));
        simulator.control().apps().removeSome(7);

        assertThat(refreshed(session, list)).isEqualTo(whole(session));
    }

    @Test
    void secondTabOfAnEngineSessionAsksForTheWholeList() {
        browser.signIn();
        EngineSession second = browser.open();
        DocList list = whole(second);

        assertThat(refreshed(second, list)).isEqualTo(list);
        assertThat(deltas()).isEmpty();
    }

    @Test
    void sessionThatIsOverTellsSo() {
        EngineSession session = browser.signIn();
        DocList list = whole(session);
        session.close();

        assertThat(session.refreshDocList(list)).isInstanceOf(CallOutcome.ConnectionClosed.class);
    }

    private String anId() {
        return simulator.control().apps().all().get(30).id().toString();
    }

    private List<String> deltas() {
        return simulator.control().calls().stream()
                .map(call -> call.message())
                .filter(message -> message.contains("\"delta\":true"))
                .toList();
    }

    private static DocList whole(EngineSession session) {
        return answered(session.docList());
    }

    private static DocList refreshed(EngineSession session, DocList previous) {
        return answered(session.refreshDocList(previous));
    }

    private static DocList answered(CallOutcome<DocList> outcome) {
        if (outcome instanceof CallOutcome.Answered<DocList>(var list)) {
            return list;
        }
        throw new AssertionError("No list, but " + outcome);
    }
}
