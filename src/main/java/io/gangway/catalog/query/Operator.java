package io.gangway.catalog.query;

import io.gangway.catalog.text.Folding;
import io.gangway.catalog.text.OneEdit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand before a colon in the search field. */
public sealed interface Operator {

    /** As it is typed, without the colon: the same in all languages. */
    String keyword();

    static Optional<Operator> of(String typed, Collection<? extends Operator> known) {
        String folded = Folding.fold(typed);
        return known.stream()
                .<Operator>map(operator -> operator)
                .filter(operator -> operator.keyword().equals(folded))
                .findFirst();
    }

    static Optional<Operator> nearest(String typed, Collection<? extends Operator> known) {
        String folded = Folding.fold(typed);
        return known.stream()
                .<Operator>map(operator -> operator)
                .filter(operator -> OneEdit.apart(folded, operator.keyword()))
                .findFirst();
    }

    /** What any list can be asked for, as far as Qlik tells it. */
    enum Known implements Operator {
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

        @Override
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A custom property, which an administrator has named.
     *
     * @param keyword its name, folded, with a hyphen for each gap: {@code cost-centre}
     */
    record Property(String keyword, String name) implements Operator {

        private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
        private static final Pattern TYPEABLE = Pattern.compile("(?=.*\\p{L}).{2,}");

        /** Empty for a name that cannot be told from a drive or a time of day. */
        public static Optional<Property> named(String name) {
            String keyword = GAPS.matcher(
                            GAPS.matcher(Folding.fold(name)).replaceAll(" ").strip())
                    .replaceAll("-");
            return TYPEABLE.matcher(keyword).matches() ? Optional.of(new Property(keyword, name)) : Optional.empty();
        }
    }
}
