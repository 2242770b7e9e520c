package io.gangway.doctor.checks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether each of the host's addresses takes connections: name servers often know one that a firewall does not. */
final class TcpCheck implements Examiner {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Override
    public Finding examine(Patient patient) {
        List<String> tries = new ArrayList<>();
        List<InetAddress> addresses = addresses(patient.server().host());
        List<InetAddress> open = new ArrayList<>();
        for (InetAddress address : addresses) {
            String outcome = connect(address, patient.port());
            tries.add(address.getHostAddress() + " " + outcome);
            if (outcome.equals(Texts.of("words.connected"))) {
                open.add(address);
            }
        }
        return Finding.of(outcome(addresses, open))
                .with("port", patient.port())
                .with("tries", String.join("; ", tries));
    }

    private static Outcome outcome(List<InetAddress> addresses, List<InetAddress> open) {
        if (open.isEmpty()) {
            return Outcome.TCP_CLOSED;
        }
        // "localhost" has two addresses, and servers listen on the first one as a rule.
        boolean ownMachine = addresses.getFirst().isLoopbackAddress() && open.contains(addresses.getFirst());
        return ownMachine || open.size() == addresses.size() ? Outcome.TCP_OPEN : Outcome.TCP_PARTLY;
    }

    private static String connect(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), (int) LIMIT.toMillis());
            return Texts.of("words.connected");
        } catch (IOException e) {
            return Words.of(e);
        }
    }

    private static List<InetAddress> addresses(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}
