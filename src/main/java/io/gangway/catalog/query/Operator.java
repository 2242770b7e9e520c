package io.gangway.catalog.query;

import io.gangway.catalog.text.Folding;
import io.gangway.catalog.text.OneEdit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may stand before a colon in the search field. */
public enum Operator {
    NAME,
    DESCRIPTION,
    STREAM,
    OWNER,
    TAG,
    ID,
    IS,
    RELOAD,
    MODIFIED,
    PUBLISHED;

    /** As it is typed, without the colon: the same in all languages. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Operator> of(String typed) {
        String folded = Folding.fold(typed);
        return Arrays.stream(values())
                .filter(operator -> operator.keyword().equals(folded))
                .findFirst();
    }

    static Optional<Operator> nearest(String typed) {
        String folded = Folding.fold(typed);
        return Arrays.stream(values())
                .filter(operator -> OneEdit.apart(folded, operator.keyword()))
                .findFirst();
    }
}
