package io.gangway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterPairsTest {

    private static final String[] TEXTS = IntStream.range(0, LetterPairs.SHORTEST_LIST)
            .mapToObj(number -> "app %d of łódź %s".formatted(number, number % 4 == 0 ? "sales" : "stock"))
            .toArray(String[]::new);

    @Test
    void textThatHoldsTheWordsIsNeverRuledOut() {
        LetterPairs pairs = new LetterPairs(TEXTS);

        for (String words : List.of("sales", "app 40", "łódź sale", "a", "")) {
            IntPredicate may = pairs.mayHold(List.of(words.split(" ")));
            assertThat(IntStream.range(0, TEXTS.length)
                            .filter(may.negate())
                            .filter(text -> List.of(words.split(" ")).stream().allMatch(TEXTS[text]::contains)))
                    .as(words)
                    .isEmpty();
        }
    }

    @Test
    void textWithOtherLettersIsRuledOut() {
        IntPredicate may = new LetterPairs(TEXTS).mayHold(List.of("sales"));

        assertThat(may.test(0)).isTrue();
        assertThat(may.test(1)).isFalse();
    }

    @Test
    void nothingIsRuledOutOfAShortList() {
        assertThat(new LetterPairs(new String[] {"stock"})
                        .mayHold(List.of("sales"))
                        .test(0))
                .isTrue();
    }
}
