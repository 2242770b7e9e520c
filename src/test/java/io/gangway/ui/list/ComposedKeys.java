package io.gangway.ui.list;

import io.gangway.catalog.FacetValue;
import io.gangway.catalog.Label;
import io.gangway.catalog.ListColumn;
import io.gangway.catalog.ListFacet;
import io.gangway.catalog.query.Operator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys of texts that the list puts together from parts. */
public final class ComposedKeys {

    private ComposedKeys() {}

    public static Set<String> all() {
        return Stream.of(
                        keys("column.", ListColumn.values()),
                        keys("label.", Label.Known.values()),
                        keys("facet.", ListFacet.values()),
                        keys("own.", FacetValue.Own.values()),
                        keys("kind.", FacetValue.Kind.values()),
                        keys("reload-age.", FacetValue.ReloadAge.values()),
                        keys("feature.", FacetValue.Feature.values()),
                        keys("operator.", Operator.Known.values()),
                        AppFacts.USAGES.stream()
                                .map(usage -> "usage."
                                        + usage.toLowerCase(Locale.ROOT).replace('_', '-')),
                        Privileges.KNOWN.stream().map("privilege."::concat),
                        help("help.key.", KeyHelp.KEYS.stream()),
                        help("help.example.", KeyHelp.EXAMPLES.stream()))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant ->
                        prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Stream<String> help(String prefix, Stream<String> entries) {
        return entries.map(prefix::concat).flatMap(key -> Stream.of(key, key + ".meaning"));
    }
}
