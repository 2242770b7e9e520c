package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTextTest {

    static Stream<String> examples() {
        return FaultCatalog.kinds().map(kind -> kind.name() + kind.example());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleOfEachKindIsWrittenAsItWasRead(String text) {
        assertThat(Fault.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ticket-life=0s",
                "ticket-life=250ms",
                "clock-off=2h",
                "delay:request=15s",
                "login-proxy=",
                "login-uri=:: ?=@ ::",
                "csrf=on-accepting-tickets",
                "csrf-token=204-token",
                "return-lost=whole-query",
                "engine-error:GetDocList=-128",
                "engine-error:GetDocList=5 Access denied | x",
                "engine-error:OpenDoc=1007*3 | No active document",
                "fatal=OnSessionTimedOut@10s",
            })
    void otherValuesAreWrittenAsTheyWereReadToo(String text) {
        assertThat(Fault.parse(text).text()).isEqualTo(text);
    }

    @Test
    void everyFaultIsInTheCatalogOnce() {
        assertThat(FaultCatalog.kinds().<Class<?>>map(FaultKind::type))
                .hasSameElementsAs(Arrays.asList(Fault.class.getPermittedSubclasses()))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesAreUniqueWordsAndSentencesAreSentences() {
        assertThat(FaultCatalog.kinds().map(FaultKind::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        assertThat(FaultCatalog.kinds().map(FaultKind::sentence)).allMatch(sentence -> sentence.endsWith("."));
    }

    @Test
    void valuesMeanWhatTheySay() {
        assertThat(Fault.parse("fatal=OnSessionTimedOut@10s"))
                .isEqualTo(new Fault.FatalNotification("OnSessionTimedOut", Duration.ofSeconds(10)));
        assertThat(Fault.parse("engine-error:GetDocList=15*2 Request aborted"))
                .isEqualTo(Fault.EngineError.aborted("GetDocList", 2));
        assertThat(Fault.parse("clock-off=-7m")).isEqualTo(new Fault.ClockOff(Duration.ofMinutes(-7)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-fault | There is no fault \"no-such-fault\"",
                "ticket-refused=yes | \"ticket-refused=yes\" is not ticket-refused: it takes no value",
                "ticket-life | \"ticket-life\" is not ticket-life=<time>: a value is missing",
                "ticket-life=5 | \"ticket-life=5\" is not ticket-life=<time>: a time is wanted, such as 250ms, 5s, 2m or 1h",
                "ticket-life=-5s | \"ticket-life=-5s\" is not ticket-life=<time>: A ticket cannot live for less than no time",
                "login-proxy=hub | \"login-proxy=hub\" is not login-proxy=<prefix>: \"hub\" is a path of Qlik Sense itself, not a prefix",
                "upgrade-refused=101 | \"upgrade-refused=101\" is not upgrade-refused=<status>: A refusal has a status from 300 to 599, not 101",
            },
            quoteCharacter = '`')
    void wrongTextIsRefusedWithASentence(String text, String sentence) {
        assertThatThrownBy(() -> Fault.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
