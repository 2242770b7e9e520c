package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.engine.Severity;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LostSessionTest {

    @ParameterizedTest
    @MethodSource
    void passesByItself(Closure closure) {
        assertThat(LostSession.mayPass(closure)).isTrue();
    }

    static Stream<Closure> passesByItself() {
        return Stream.of(
                new Closure.Lost(new TransportClose.Dropped()),
                new Closure.Lost(new TransportClose.ByPeer(1001, "")),
                new Closure.NoAnswer(Duration.ofSeconds(30)),
                notOpened(new HandshakeFailure.Refused(503)),
                notOpened(new HandshakeFailure.UnknownHost("sense.example.com")),
                notOpened(new HandshakeFailure.NotReachable("sense.example.com", 443)),
                notOpened(new HandshakeFailure.TimedOut(Duration.ofSeconds(30))),
                notOpened(new HandshakeFailure.Broken("EOFException")));
    }

    @ParameterizedTest
    @MethodSource
    void needsSomebody(Closure closure) {
        assertThat(LostSession.mayPass(closure)).isFalse();
    }

    static Stream<Closure> needsSomebody() {
        return Stream.of(
                new Closure.Lost(new TransportClose.TooBig(1)),
                new Closure.Lost(new TransportClose.ByUs()),
                new Closure.ByQlik(new Notification.Unknown("OnSomething", Severity.FATAL, "{}")),
                new Closure.ByUs(),
                notOpened(new HandshakeFailure.Refused(401)),
                notOpened(new HandshakeFailure.Refused(403)),
                notOpened(new HandshakeFailure.NotTrusted("expired")));
    }

    private static Closure notOpened(HandshakeFailure failure) {
        return new Closure.NotOpened(failure);
    }
}
