package io.gangway.catalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in the folded text is marked in the original one: each case shows the marked pieces between brackets. */
class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Sales west, sales, [Sales] west",
        "Große Straße, strasse, Große [Straße]",
        "Große Straße, ss, Gro[ß]e Stra[ß]e",
        "ﬁnal ﬁgures, fig, ﬁnal [ﬁg]ures",
        "Cafe\u0301 noir, cafe, [Cafe\u0301] noir",
        "Cafe\u0301 noir, noir, Cafe\u0301 [noir]",
        "ŒUVRE, oe, [Œ]UVRE",
        "ｶﾞｽ, ガ, [ｶﾞ]ｽ",
        "한국, 국, 한[국]",
        "😀 Sales 😀, sales, 😀 [Sales] 😀",
        "😀 Sales 😀, 😀, [😀] Sales [😀]",
        "مُبيعات, مبيع, [مُبيع]ات",
        "Σίσυφος, σοσ, Σίσυφος",
        "Σίσυφος, φοσ, Σίσυ[φος]",
        "aaaa, aa, [aaaa]",
        "İstanbul, istan, [İstan]bul"
    })
    void marksTheLettersThatMatch(String text, String word, String marked) {
        assertThat(marked(text, word)).isEqualTo(marked);
    }

    @Test
    void runOfWhiteSpaceIsOneSpace() {
        assertThat(marked("Sales\u00a0 \n\twest", "sales west")).isEqualTo("[Sales\u00a0 \n\twest]");
    }

    @Test
    void invisibleCharactersDoNotDisturb() {
        assertThat(marked("Sa\u00adles\u200f west", "sales w")).isEqualTo("[Sa\u00adles\u200f w]est");
    }

    @Test
    void wordsThatOverlapAreMarkedAsOne() {
        assertThat(FoldedText.of("forecasting").occurrences(List.of("forecast", "casting", "")))
                .containsExactly(new Span(0, 11));
    }

    @Test
    void aThousandMarksOnOneLetterAreFoldedQuickly() {
        String zalgo = "e" + "\u0301\u0327".repeat(100_000);

        assertThat(Folding.fold(zalgo)).isEqualTo("e");
    }

    @Test
    void halfASurrogatePairIsALetterLikeAnother() {
        assertThat(marked("a\ud83d b", "b")).isEqualTo("a\ud83d [b]");
    }

    @Test
    void anyTextFoldsToTheSameWithAndWithoutTheWayBack() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            String text = randomText(random);
            FoldedText folded = FoldedText.of(text);

            assertThat(folded.folded()).isEqualTo(Folding.fold(text));
            assertThat(IntStream.range(0, folded.folded().length()).mapToObj(at -> folded.original(at, at + 1)))
                    .allSatisfy(
                            span -> assertThat(span.in(text)).as("in %s", text).isNotEmpty());
        }
    }

    private static String randomText(Random random) {
        int[] points = random.ints(random.nextInt(12), 0, 0x3000)
                .map(point -> random.nextBoolean() ? point : point % 0x80)
                .toArray();
        return new String(points, 0, points.length);
    }

    private static String marked(String text, String word) {
        StringBuilder marked = new StringBuilder(text);
        for (Span span : FoldedText.of(text).occurrences(List.of(word)).reversed()) {
            marked.insert(span.end(), ']').insert(span.start(), '[');
        }
        return marked.toString();
    }
}
