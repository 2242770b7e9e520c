package io.gangway.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The facets that any list has, whatever the repository tells. */
public enum ListFacet implements Facet {
    /** What the reader's browser remembers. */
    OWN,
    STREAM,
    KIND,
    RELOAD,
    SECTION_ACCESS,
    DIRECT_QUERY,
    DUPLICATES;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Any text is a stream's. */
    @Override
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
