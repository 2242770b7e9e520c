package io.gangway.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bar shows where the caret stands. */
class CompleterTest {

    private static final Vocabulary STREAMS = new Vocabulary() {
        @Override
        public List<Operator> operators() {
            return Stream.<Operator>concat(
                            EnumSet.complementOf(EnumSet.of(Operator.Known.OWNER, Operator.Known.TAG)).stream(),
                            Operator.Property.named("Cost Centre").stream())
                    .toList();
        }

        @Override
        public boolean occurs(String folded) {
            return false;
        }

        @Override
        public List<String> values(Operator operator) {
            return switch (operator) {
                case Operator.Known.STREAM -> List.of("Corporate finance", "Finance EU", "Öl", "The \"new\"");
                case Operator.Known ignored -> List.of();
                case Operator.Property ignored -> List.of("Head office", "Plants");
            };
        }
    };

    @ParameterizedTest
    @CsvSource({
        "str|, stream:|",
        "sales -str|, sales -stream:|",
        "st|ale, stream:|",
        "mod|, modified:|",
        "STR|, stream:|",
        "st|r:x, stream:|x",
        "fav|, is:favourite |",
        "is:fa|, is:favourite |",
        "-is:st| sales, -is:stale| sales",
        "stream:fin|, stream:\"Finance EU\" |",
        "stream:\"fin|, stream:\"Finance EU\" |",
        "stream:\"Finance E|, stream:\"Finance EU\" |",
        "stream:\"Fi|nance XX\" sales, stream:\"Finance EU\"| sales",
        "stream:ol|, stream:Öl |",
        "stream:new|, stream:\"The \"\"new\"\"\" |",
        "Cost|, cost-centre:|",
        "-COST-C|, -cost-centre:|",
        "cost-centre:of|, cost-centre:\"Head office\" |",
        "Cöst-Centre:pl|, Cöst-Centre:Plants |",
        "reload:|, reload:today |",
        "reload:<3|, reload:<30d |",
        "reload:nev|, reload:never |"
    })
    void firstSuggestionIsPutIn(String before, String after) {
        Completion completion = complete(before);

        Completion.Edit edit = completion.accept(completion.suggestions().getFirst());

        assertThat(new StringBuilder(edit.text()).insert(edit.caret(), '|').toString())
                .isEqualTo(after);
    }

    @Test
    void whereNothingIsTypedAllKnownOperatorsAreOffered() {
        assertThat(complete("sales |").suggestions().stream().map(Suggestion::inserted))
                .startsWith("name:", "description:", "stream:")
                .contains("is:", "reload:")
                .doesNotContain("owner:", "tag:");
    }

    @Test
    void valuesThatBeginSoComeFirst() {
        assertThat(complete("stream:fin|").suggestions().stream()
                        .map(Suggestion.ValueSuggestion.class::cast)
                        .map(Suggestion.ValueSuggestion::value))
                .containsExactly("Finance EU", "Corporate finance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"str|", "\"str\"|", "owner:a|", "folder:a|", "name:a|", "xyz|", "stream:\"Öl\"|", "-|", "12:3|"
            })
    void elsewhereNothingIsOffered(String text) {
        assertThat(complete(text).suggestions()).isEmpty();
    }

    @Test
    void noMoreIsOfferedThanWanted() {
        assertThat(new Completer(STREAMS).complete("", 0, 2).suggestions()).hasSize(2);
    }

    @Test
    void anyTextAndCaretCanBeCompleted() {
        Random random = new Random(8);
        String letters = "\"-: :istream<7d“x\ud83d";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(15); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Completion completion = new Completer(STREAMS).complete(text.toString(), random.nextInt(20) - 2, 9);

            completion.suggestions().forEach(suggestion -> assertThat(
                            completion.accept(suggestion).text())
                    .contains(suggestion.inserted()));
        }
    }

    private static Completion complete(String textWithCaret) {
        int caret = textWithCaret.indexOf('|');
        return new Completer(STREAMS).complete(textWithCaret.replace("|", ""), caret, 20);
    }
}
