package io.gangway.doctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.evidence.Observation.Credentials;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CauseTextsTest {

    @Test
    void bundleHasThreeTextsForEachCauseAndNoOthers() {
        Set<String> expected = Arrays.stream(Cause.values())
                .flatMap(cause -> Stream.of("title", "sentence", "fix").map(part -> "cause." + cause.id() + "." + part))
                .collect(Collectors.toSet());
        Set<String> actual = ResourceBundle.getBundle(CauseTexts.BUNDLE, Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("cause."))
                .collect(Collectors.toSet());

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void adviceNamesTheHostsAndTheVirtualProxy() {
        Timeline timeline = new Timeline().opened().refusedUpgrade(Credentials.NOTHING, 403);
        Diagnosis diagnosis = Diagnosis.of(timeline.timed(), Samples.setUp("https://sense.example.com/sales"));

        assertThat(diagnosis
                        .advice(diagnosis.findings().getFirst(), Locale.ENGLISH)
                        .fix())
                .contains("apps.example.com", "sense.example.com", "the one with the prefix “sales”");
    }
}
