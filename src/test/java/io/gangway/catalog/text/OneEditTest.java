package io.gangway.catalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneEditTest {

    @ParameterizedTest
    @CsvSource({
        "finance, finnance, true",
        "finance, finace, true",
        "finance, finanze, true",
        "finance, fniance, true",
        "finance, financ, true",
        "finance, xfinance, true",
        "finance, finance, false",
        "finance, fniacne, false",
        "finance, fiance2, false",
        "a, '', true",
        "'', '', false"
    })
    void tellsWhatIsOneEditApart(String one, String other, boolean apart) {
        assertThat(OneEdit.apart(one, other)).isEqualTo(apart);
        assertThat(OneEdit.apart(other, one)).isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({"finac, finance, true", "fniancia, financials, true", "sales, salesman, true", "stock, sales, false"})
    void tellsWhatLeadsIntoAWord(String typed, String word, boolean leads) {
        assertThat(OneEdit.leadsInto(typed, word)).isEqualTo(leads);
    }

    @Test
    void agreesWithMakingAllEdits() {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            String one = word(random);
            String other = word(random);

            assertThat(OneEdit.apart(one, other))
                    .as("%s and %s", one, other)
                    .isEqualTo(!one.equals(other) && edits(one).contains(other));
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(6), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<String> edits(String word) {
        Set<String> edits = new HashSet<>();
        for (int at = 0; at <= word.length(); at++) {
            String before = word.substring(0, at);
            String after = word.substring(at);
            for (String letter : List.of("a", "b", "c")) {
                edits.add(before + letter + after);
                Stream.of(after)
                        .filter(rest -> !rest.isEmpty())
                        .forEach(rest -> edits.add(before + letter + rest.substring(1)));
            }
            if (!after.isEmpty()) {
                edits.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                edits.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        return edits;
    }
}
