package io.gangway.catalog;

import java.text.CollationKey;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The order of texts in a language, with spaces counted: the JDK's own passes over them, so that "Sales west" would come
 * after "Salesman".
 */
final class Collation {

    /** The first character in the JDK's rules that counts; the space goes before it. */
    private static final String FIRST_THAT_COUNTS = "<'\u005f'";

    private static final String WITH_SPACE = "<' '" + FIRST_THAT_COUNTS;

    private static final Map<Locale, Collator> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Collation() {}

    /** A collator of the caller's own, since they are not thread-safe. */
    static Collator of(Locale locale) {
        return (Collator)
                BY_LANGUAGE.computeIfAbsent(language(locale), Collation::make).clone();
    }

    /** Without the region and what else a browser may say: it would multiply what is kept, and changes no order. */
    static Locale language(Locale locale) {
        return Locale.of(locale.getLanguage());
    }

    /** In the order of what they are called. */
    static <T> List<T> sorted(Collection<T> things, Function<T, String> name, Locale locale) {
        Collator collator = of(locale);
        Map<T, CollationKey> keys = HashMap.newHashMap(things.size());
        things.forEach(thing ->
                keys.put(thing, collator.getCollationKey(name.apply(thing).strip())));
        return things.stream().sorted(Comparator.comparing(keys::get)).toList();
    }

    private static Collator make(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        if (collator instanceof RuleBasedCollator ruled) {
            collator = withSpace(ruled);
        }
        // Accents written in two ways are equal to the reader.
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator;
    }

    private static Collator withSpace(RuleBasedCollator collator) {
        try {
            return new RuleBasedCollator(collator.getRules().replace(FIRST_THAT_COUNTS, WITH_SPACE));
        } catch (ParseException e) {
            return collator; // Rules of another form: the JDK's own order is still a good one.
        }
    }
}
