package io.gangway.catalog.query;

import io.gangway.catalog.text.Folding;
import io.gangway.catalog.text.Span;
import java.util.List;
import java.util.Optional;

/** One thing that was typed and not understood. It narrows nothing down; the rest of the text does. */
public sealed interface Problem {

    /** Where it stands in the text, as a whole. */
    Span span();

    /** Whether more of the same text may be understood. */
    default boolean mayBecomeRight() {
        return false;
    }

    /** @param nearest what was probably meant */
    record UnknownOperator(Span span, String name, Optional<Operator> nearest) implements Problem {}

    /** Qlik does not tell this user what the operator asks for. */
    record UnavailableOperator(Span span, Operator operator) implements Problem {}

    /** Nothing behind the colon, or nothing yet. */
    record MissingValue(Span span, Operator operator) implements Problem {
        @Override
        public boolean mayBecomeRight() {
            return true;
        }
    }

    /** @param possible what would be understood */
    record UnknownValue(Span span, Operator operator, String value, List<String> possible) implements Problem {
        @Override
        public boolean mayBecomeRight() {
            String begun = Folding.fold(value);
            return possible.stream().anyMatch(whole -> whole.startsWith(begun));
        }
    }

    record UnreadableTime(Span span, Operator operator, String value) implements Problem {
        @Override
        public boolean mayBecomeRight() {
            return TimeRangeReader.mayBegin(value);
        }
    }

    /** Who writes OR or AND takes the search for one that knows them: all words have to match, without a word for it. */
    record Connective(Span span, String word) implements Problem {}

    /** Stands before nothing that could be left out. */
    record LoneMinus(Span span) implements Problem {
        @Override
        public boolean mayBecomeRight() {
            return true;
        }
    }

    /** An asterisk that no app has: parts of words are found without. */
    record Wildcard(Span span) implements Problem {}

    /** @param span all that was not read any more */
    record TooManyTerms(Span span, int limit) implements Problem {}
}
