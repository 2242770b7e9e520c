package io.gangway.doctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CausesTest {

    static Stream<Example> examples() {
        return Examples.all();
    }

    static Stream<Example> counterExamples() {
        return CounterExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void causeIsNamedFirst(Example example) {
        assertThat(causes(example)).first().isEqualTo(example.cause());
    }

    @ParameterizedTest
    @MethodSource("counterExamples")
    void causeIsNotNamedFirst(Example example) {
        assertThat(example.diagnosis().first().map(Finding::cause)).isNotEqualTo(Optional.of(example.cause()));
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyCauseHasAnExampleAndACounterExample(Cause cause) {
        assertThat(Examples.all().map(Example::cause)).contains(cause);
        assertThat(CounterExamples.all().map(Example::cause)).contains(cause);
    }

    @Test
    void goodSignInHasNoCause() {
        assertThat(Diagnosis.of(Samples.goodSignIn().timed(), Samples.setUp()).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void evidenceOfEachFindingIsInTheTimeline(Example example) {
        assertThat(example.diagnosis().findings()).allSatisfy(finding -> {
            assertThat(finding.evidenceFor()).isNotEmpty();
            assertThat(example.timeline().timed())
                    .containsAll(finding.evidenceFor())
                    .containsAll(finding.evidenceAgainst());
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void adviceHasAllItsWords(Example example) {
        Diagnosis diagnosis = example.diagnosis();

        assertThat(diagnosis.findings()).allSatisfy(finding -> {
            Advice advice = diagnosis.advice(finding, Locale.GERMAN);
            assertThat(List.of(advice.title(), advice.sentence(), advice.fix()))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "'"));
        });
    }

    @Test
    void browserWithoutHistoryHasNoCause() {
        assertThat(Diagnosis.of(List.of(), Samples.setUp()).findings()).isEmpty();
    }

    private static List<Cause> causes(Example example) {
        return example.diagnosis().findings().stream().map(Finding::cause).toList();
    }
}
