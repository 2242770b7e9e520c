package io.gangway.catalog;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The values of facets that a tab has chosen. Immutable.
 *
 * @param values in the order they were chosen
 */
public record Filters(Set<FacetValue> values) {

    public static final Filters NONE = new Filters(Set.of());

    public Filters {
        values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    public Filters with(FacetValue value) {
        return changed(chosen -> chosen.add(value));
    }

    public Filters without(FacetValue value) {
        return changed(chosen -> chosen.remove(value));
    }

    public Filters without(Facet facet) {
        return changed(chosen -> chosen.removeIf(value -> value.facet() == facet));
    }

    public Filters toggled(FacetValue value) {
        return contains(value) ? without(value) : with(value);
    }

    public boolean contains(FacetValue value) {
        return values.contains(value);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** What is chosen of one facet; nothing means anything. */
    public Set<FacetValue> of(Facet facet) {
        return values.stream()
                .filter(value -> value.facet() == facet)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Filters changed(Consumer<Set<FacetValue>> change) {
        Set<FacetValue> chosen = new LinkedHashSet<>(values);
        change.accept(chosen);
        return new Filters(chosen);
    }
}
