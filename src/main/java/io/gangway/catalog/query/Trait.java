package io.gangway.catalog.query;

import io.gangway.catalog.text.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an app is or is not: the values of {@code is:}. */
public enum Trait {
    PUBLISHED,
    PERSONAL,
    FAVOURITE,
    /** Opened lately. */
    RECENT,
    /** Last reloaded too long ago. */
    STALE,
    /** One of several apps of the same name. */
    DUPLICATE,
    SECTION_ACCESS,
    DIRECT_QUERY;

    private static final String AMERICAN_FAVOURITE = "favorite";

    /** As it is typed: the same in all languages. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Trait> of(String typed) {
        String folded = Folding.fold(typed);
        return folded.equals(AMERICAN_FAVOURITE)
                ? Optional.of(FAVOURITE)
                : Arrays.stream(values())
                        .filter(trait -> trait.keyword().equals(folded))
                        .findFirst();
    }

    static List<String> keywords() {
        return Arrays.stream(values()).map(Trait::keyword).toList();
    }
}
