package io.gangway.catalog;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What apps can be sorted by. */
public sealed interface AppColumn permits ListColumn, Label {

    /** As it stands in an address and in what browsers remember. */
    String key();

    Value of(App app);

    /** The column of this key; a property need not occur in any list. */
    static Optional<AppColumn> of(String key) {
        return Stream.concat(Arrays.stream(ListColumn.values()), Label.of(key).stream())
                .<AppColumn>map(column -> column)
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    /** What stands in a column. */
    sealed interface Value {}

    /** Sorted as the reader's language does it; empty ones last. */
    record Text(String text) implements Value {}

    /** Empty ones last. */
    record Time(Optional<Instant> time) implements Value {}
}
