package io.gangway.journey;

import io.gangway.simulator.RecordedRequest;
import io.gangway.simulator.SessionView;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorControl;
import io.gangway.simulator.SimulatorOptions;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Gangway as it runs for users, with the simulator as its Qlik server. All subclasses share both; each test finds them fresh. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WithSimulator {
    private static final Simulator SIMULATOR = Simulator.start(SimulatorOptions.defaults());

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void simulatorIsTheQlikServer(DynamicPropertyRegistry settings) {
        settings.add("gangway.qlik.url", SIMULATOR::url);
    }

    @BeforeEach
    void freshSimulator() {
        qlik().switchAllOff();
        qlik().endSessions("OnSessionClosed");
        qlik().clearRecords();
    }

    static SimulatorControl qlik() {
        return SIMULATOR.control();
    }

    /** What Qlik was asked, without what a tab of an earlier test may still ask: its cookie is of a session that is over. */
    static List<RecordedRequest> asked() {
        List<String> sessions = qlik().sessions().stream().map(SessionView::id).toList();
        return qlik().requests().stream()
                .filter(request -> request.headers().getOrDefault("cookie", List.of()).stream()
                        .allMatch(cookie -> sessions.stream().anyMatch(cookie::contains)))
                .toList();
    }

    static URI qlikAddress() {
        return SIMULATOR.url();
    }

    /** Where browsers find Gangway; ends in a slash. */
    String home() {
        return "http://localhost:" + port + "/";
    }
}
