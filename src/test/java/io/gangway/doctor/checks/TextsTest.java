package io.gangway.doctor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.engine.ProxyTopic;
import io.gangway.qlik.engine.SessionState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Set<String> KEYS =
            new TreeSet<>(ResourceBundle.getBundle("doctor.checks", Locale.ROOT).keySet());

    /** Of outcomes that are seen without what their check tries otherwise. */
    private static final Set<String> OWN_TRIED = Arrays.stream(Outcome.values())
            .map(outcome -> outcome.key() + ".tried")
            .collect(Collectors.toSet());

    @Test
    void eachCheckAndOutcomeHasItsWordsAndNoOthersAreThere() {
        List<String> expected = new ArrayList<>();
        for (Check check : Check.values()) {
            expected.add(check.id() + ".title");
            expected.add(check.id() + ".tried");
        }
        for (Outcome outcome : Outcome.values()) {
            expected.add(outcome.key() + ".means");
            switch (outcome.verdict()) {
                case PASSED -> expected.add(outcome.key() + ".cameBack");
                case WARNING, FAILED -> {
                    expected.add(outcome.key() + ".cameBack");
                    expected.add(outcome.key() + ".fix");
                }
                case SKIPPED -> {}
            }
        }
        assertThat(KEYS.stream()
                        .filter(key -> !key.matches("seen|(words|overall|skipped|broken|end)\\..*"))
                        .filter(key -> !OWN_TRIED.contains(key)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void eachOutcomeBelongsToACheck() {
        assertThat(Outcome.values()).allMatch(outcome -> Arrays.stream(Check.values())
                .anyMatch(check -> outcome.name().startsWith(check.name() + "_")));
    }

    @Test
    void eachFatalMessageAndStateHasARemedyOfItsOwn() {
        List<Enum<?>> said = new ArrayList<>(List.of(ProxyTopic.values()));
        said.addAll(List.of(SessionState.values()));

        assertThat(KEYS).containsAll(said.stream().map(Remedy::key).toList());
    }

    @Test
    void eachOverallVerdictHasASentence() {
        assertThat(Overall.values())
                .allMatch(overall -> !overall.sentence().in(Locale.ENGLISH).isBlank());
    }

    @Test
    void whatAServerWroteIsNoPlaceForAnotherDetail() {
        assertThat(words(Map.of("status", Phrase.of("{need}"), "need", Phrase.of("secret"))))
                .isEqualTo("HTTP {need}");
    }

    @Test
    void controlCharactersAndLongTextsAreTamed() {
        assertThat(words(Map.of("status", Phrase.of("\u001b[31m\r\nred" + "x".repeat(5_000)))))
                .doesNotContain("\u001b", "\n")
                .hasSizeLessThan(700);
    }

    private static String words(Map<String, Phrase> details) {
        return new Phrase.Text("words.status", details).in(Locale.ENGLISH);
    }
}
