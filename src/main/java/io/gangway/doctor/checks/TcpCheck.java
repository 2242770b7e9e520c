package io.gangway.doctor.checks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether each of the host's addresses takes connections: name servers often know one that a firewall does not. */
final class TcpCheck implements Examiner {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Override
    public Found examine(Patient patient) {
        List<Try> tries = addresses(patient.server().host()).stream()
                .map(address -> connect(address, patient.port()))
                .toList();
        return Found.of(outcome(tries))
                .with("port", patient.port())
                .with(
                        "tries",
                        tries.stream().map(Try::words).reduce(TcpCheck::and).orElse(Phrase.NOTHING));
    }

    private static Outcome outcome(List<Try> tries) {
        if (tries.stream().noneMatch(Try::isOpen)) {
            return Outcome.TCP_CLOSED;
        }
        // "localhost" has two addresses, and servers listen on the first one as a rule.
        Try first = tries.getFirst();
        boolean ownMachine = first.address().isLoopbackAddress() && first.isOpen();
        return ownMachine || tries.stream().allMatch(Try::isOpen) ? Outcome.TCP_OPEN : Outcome.TCP_PARTLY;
    }

    private static Phrase and(Phrase first, Phrase second) {
        return new Phrase.Text("words.and", Map.of("first", first, "second", second));
    }

    private static Try connect(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), (int) LIMIT.toMillis());
            return new Try(address, Optional.empty());
        } catch (IOException e) {
            return new Try(address, Optional.of(e));
        }
    }

    private static List<InetAddress> addresses(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    /** A connection to one address, and what was in its way. */
    private record Try(InetAddress address, Optional<IOException> failure) {

        boolean isOpen() {
            return failure.isEmpty();
        }

        Phrase words() {
            return new Phrase.Text(
                    "words.address",
                    Map.of(
                            "address", Phrase.of(address.getHostAddress()),
                            "result", failure.map(Words::of).orElseGet(() -> Phrase.text("words.connected"))));
        }
    }
}
