package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.AppEntry;
import io.gangway.catalog.query.Scope;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts with their matches marked. */
class MarkedTest {

    @Test
    void matchIsAPieceOfItsOwn() {
        assertThat(pieces("sales", "Net sales 2026"))
                .containsExactly(
                        new Marked.Piece("Net ", false),
                        new Marked.Piece("sales", true),
                        new Marked.Piece(" 2026", false));
    }

    @Test
    void textWithoutMatchIsOnePiece() {
        assertThat(pieces("", "Net sales")).containsExactly(new Marked.Piece("Net sales", false));
    }

    @Test
    void emptyTextHasNoPieces() {
        assertThat(pieces("sales", "")).isEmpty();
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
        assertThat(pieces(typed, text).stream().map(Marked.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(pieces(typed, text)).anyMatch(Marked.Piece::marked);
    }

    private static List<Marked.Piece> pieces(String typed, String text) {
        return Marked.pieces(AppEntry.catalog().read(typed).highlights(), Scope.NAME, text);
    }
}
