package io.gangway.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    @Test
    void wordsAreFoundInAnyOfTheTexts() {
        assertThat(found("sales zur", Scope.NAME, "Sales Zürich resale")).containsExactly("Sales", "Zür");
        assertThat(found("sales zur", Scope.STREAM, "Sales")).containsExactly("Sales");
    }

    @Test
    void operatorLooksOnlyIntoItsOwnText() {
        assertThat(found("stream:sales", Scope.STREAM, "Sales")).containsExactly("Sales");
        assertThat(found("stream:sales", Scope.NAME, "Sales")).isEmpty();
    }

    @Test
    void whatIsNotWantedIsNotFound() {
        assertThat(found("-sales is:stale", Scope.NAME, "Sales stale")).isEmpty();
    }

    @Test
    void phraseIsFoundAsAWhole() {
        assertThat(found("\"sales west\"", Scope.NAME, "Sales  west, sales east"))
                .containsExactly("Sales  west");
    }

    @Test
    void textIsShownAsItIsWhereNothingWasTyped() {
        assertThat(found("", Scope.NAME, "Sales")).isEmpty();
    }

    private static List<String> found(String typed, Scope shown, String text) {
        return QueryText.read(typed, SomeVocabulary.ANY_OPERATOR).highlights().in(shown, text).stream()
                .map(span -> span.in(text))
                .toList();
    }
}
