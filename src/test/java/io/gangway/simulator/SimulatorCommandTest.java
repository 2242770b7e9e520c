package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulatorCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new SimulatorCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private static SimulatorOptions options(String... arguments) {
        return CommandLine.populateCommand(new SimulatorArguments(), arguments).toOptions();
    }

    @Test
    void listOfFaultsNamesEachWithItsSentence() {
        assertThat(run("--list-faults")).isZero();
        assertThat(FaultCatalog.kinds()).allSatisfy(kind -> assertThat(out.toString())
                .contains("  " + kind.name() + kind.form(), kind.sentence()));
    }

    @Test
    void unknownFaultEndsWithASentence() {
        assertThat(run("--fault", "no-such")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("There is no fault \"no-such\". --help and --list-faults show what there is.");
    }

    @Test
    void faultsAreRepeatable() {
        assertThat(options("--fault", "ticket-refused", "--fault", "delay:connected=20s")
                        .faults())
                .extracting(Fault::text)
                .containsExactly("ticket-refused", "delay:connected=20s");
    }

    @Test
    void cookieAttributesAreFaultsToo() {
        assertThat(options("--secure-cookie", "--same-site", "none").faults())
                .extracting(Fault::text)
                .containsExactly("secure-cookie", "same-site=none");
    }

    @Test
    void tlsIsForThisMachineUnlessNamesAreGiven() {
        assertThat(options("--tls").tls()).contains(Tls.local());
        assertThat(options("--tls=a.example,b.example", "--tls-days=-3").tls())
                .contains(new Tls(List.of("a.example", "b.example"), -3));
        assertThat(options().tls()).isEmpty();
    }

    @Test
    void unknownWindowsUserIsRefused() {
        assertThatThrownBy(() -> options("--windows-user", "X\\y")).hasMessage("There is no demo user \"X\\y\"");
    }
}
