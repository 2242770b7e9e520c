package io.gangway.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a list can be narrowed down by. Several values of one facet widen it, several facets narrow it down. */
public enum Facet {
    STREAM,
    KIND,
    RELOAD,
    SECTION_ACCESS,
    DIRECT_QUERY,
    DUPLICATES;

    /** As it stands in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of this key; any text is a stream's. */
    public Optional<FacetValue> value(String key) {
        if (this == STREAM) {
            return Optional.of(key).filter(text -> !text.isBlank()).map(FacetValue.InStream::new);
        }
        return fixedValues().stream().filter(value -> value.key().equals(key)).findFirst();
    }

    /** The values that are there for any list; none for streams, which the list knows. */
    public List<FacetValue> fixedValues() {
        return FacetValue.FIXED.stream().filter(value -> value.facet() == this).toList();
    }
}
