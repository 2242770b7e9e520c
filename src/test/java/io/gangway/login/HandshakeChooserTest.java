package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.evidence.Evidence;
import io.gangway.login.evidence.HandshakeMode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandshakeChooserTest {

    private final SettableClock clock = new SettableClock();
    private final ScriptedProxy proxy = new ScriptedProxy();
    private final Evidence evidence = new Evidence(clock);
    private final HandshakeChooser chooser = new HandshakeChooser(LoginMode.AUTO, proxy.client(), clock);

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    @ParameterizedTest
    @CsvSource({
        "204, HTTP",
        "200, HTTP",
        "302, HTTP",
        "401, HTTP",
        "403, HTTP",
        "404, WEBSOCKET",
        "400, WEBSOCKET",
        "500, WEBSOCKET",
        "503, WEBSOCKET"
    })
    void serverThatOffersTokensWantsThem(int status, HandshakeMode mode) {
        proxy.answers(ScriptedProxy.TOKEN, status);

        assertThat(choose()).isEqualTo(mode);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "WEBSOCKET"})
    void forcedWayAsksNobody(LoginMode mode) {
        var forced = new HandshakeChooser(mode, proxy.client(), clock);

        assertThat(forced.choose("Firefox", evidence)).isEqualTo(HandshakeMode.valueOf(mode.name()));
        assertThat(proxy.asked).isEmpty();
    }

    @Test
    void clearAnswerIsRememberedForMinutes() {
        proxy.answers(ScriptedProxy.TOKEN, 401);
        choose();
        clock.pass(Duration.ofMinutes(5).minusSeconds(1));
        choose();

        assertThat(proxy.asked).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        choose();
        assertThat(proxy.asked).hasSize(2);
    }

    @Test
    void unclearAnswerIsRememberedForSeconds() {
        proxy.answers(ScriptedProxy.TOKEN, 503);
        choose();
        clock.pass(Duration.ofSeconds(9));
        choose();

        assertThat(proxy.asked).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        choose();
        assertThat(proxy.asked).hasSize(2);
    }

    @Test
    void thoseWhoWaitForASlowServerShareItsAnswer() throws Exception {
        proxy.answers(ScriptedProxy.TOKEN, 503);
        var reached = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        proxy.meanwhile = () -> {
            reached.countDown();
            await(answered);
        };
        FutureTask<HandshakeMode> first = start();
        reached.await();
        FutureTask<HandshakeMode> second = start();
        answered.countDown();

        assertThat(first.get()).isEqualTo(second.get());
        assertThat(proxy.asked).hasSize(1);
    }

    @Test
    void whatHoldsIsToldWhileTheServerIsAsked() throws Exception {
        var reached = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        proxy.meanwhile = () -> {
            reached.countDown();
            await(answered);
        };
        FutureTask<HandshakeMode> asking = start();
        reached.await();

        assertThat(chooser.current()).isEmpty();
        chooser.refuted(HandshakeMode.WEBSOCKET, "refused with 403", evidence);
        assertThat(chooser.current())
                .hasValueSatisfying(choice -> assertThat(choice.mode()).isEqualTo(HandshakeMode.HTTP));
        answered.countDown();
        asking.get();
    }

    @Test
    void refutedWayIsLeftForTheOtherOne() {
        proxy.answers(ScriptedProxy.TOKEN, 404);
        choose();

        chooser.refuted(HandshakeMode.WEBSOCKET, "refused with 403", evidence);

        assertThat(choose()).isEqualTo(HandshakeMode.HTTP);
    }

    private HandshakeMode choose() {
        return chooser.choose("Firefox", evidence);
    }

    private FutureTask<HandshakeMode> start() {
        var task = new FutureTask<>(this::choose);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
