package io.gangway.catalog;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a list can be narrowed down by. Several values of one facet widen it, several facets narrow it down. */
public sealed interface Facet permits ListFacet, Label {

    /** As it stands in an address. */
    String key();

    /** The value of this key. */
    Optional<FacetValue> value(String key);

    /** The facet of this key; a property need not occur in any list. */
    static Optional<Facet> of(String key) {
        return Stream.concat(Arrays.stream(ListFacet.values()), Label.of(key).stream())
                .<Facet>map(facet -> facet)
                .filter(facet -> facet.key().equals(key))
                .findFirst();
    }
}
