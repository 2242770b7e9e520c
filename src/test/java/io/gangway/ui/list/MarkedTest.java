package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.AppEntry;
import io.gangway.catalog.query.Scope;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with their matches marked. */
class MarkedTest {

    @Test
    void firstMatchStandsApart() {
        assertThat(marked("sales", "Net sales 2026"))
                .isEqualTo(new Marked("Net ", "sales", List.of(new Marked.Piece(" 2026", false))));
    }

    @Test
    void furtherMatchesAreMarkedInTheRest() {
        assertThat(marked("sales", "Sales and sales").rest())
                .containsExactly(
                        new Marked.Piece(" and ", false), new Marked.Piece("sales", true), new Marked.Piece("", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Net costs"})
    void textWithoutMatchIsAsItIs(String text) {
        assertThat(marked("sales", text)).isEqualTo(new Marked(text, "", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "img|<img src=x onerror=alert(1)>",
                "script alert|</script><script>alert(1)</script>",
                "<b> <i>|<b><i>both</i></b>",
                "strasse|Straße &amp; Maß",
                "${x}|${x} {{x}} `${y}`",
                "a aa aaa|aaaaaaa"
            })
    void piecesTogetherAreTheTextItself(String typed, String text) {
        Marked marked = marked(typed, text);

        assertThat(marked.match()).isNotEmpty();
        assertThat(marked.before()
                        + marked.match()
                        + marked.rest().stream().map(Marked.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    private static Marked marked(String typed, String text) {
        return Marked.of(AppEntry.catalog().read(typed).highlights(), Scope.NAME, text);
    }
}
