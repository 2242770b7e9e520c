package io.gangway.journey;

import io.gangway.simulator.RecordedRequest;
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

    /** What Qlik was asked for browsers without a session. One of an earlier test's may still ask, and has its cookie. */
    static List<RecordedRequest> askedForStrangers() {
        return qlik().requests().stream()
                .filter(request -> !request.headers().containsKey("cookie"))
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
