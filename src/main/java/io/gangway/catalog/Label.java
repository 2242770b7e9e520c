package io.gangway.catalog;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What Qlik's repository says of apps where it lets the user read it: each is one more column and one more facet. */
public sealed interface Label extends AppColumn, Facet {

    /** What an app has of it; mostly none or one. */
    List<String> values(App app);

    @Override
    default Value of(App app) {
        return new Text(String.join(", ", values(app)));
    }

    @Override
    default Optional<FacetValue> value(String key) {
        return Optional.of(key).filter(text -> !text.isBlank()).map(text -> new FacetValue.Labelled(this, text));
    }

    /** The label of this key; a property need not occur in any list. */
    static Optional<Label> of(String key) {
        return Stream.concat(Arrays.stream(Known.values()), Property.of(key).stream())
                .<Label>map(label -> label)
                .filter(label -> label.key().equals(key))
                .findFirst();
    }

    /** What every repository has. */
    enum Known implements Label {
        OWNER {
            @Override
            public List<String> values(App app) {
                String owner = app.extras().owner();
                return owner.isEmpty() ? List.of() : List.of(owner);
            }
        },
        TAG {
            @Override
            public List<String> values(App app) {
                return app.extras().tags();
            }
        };

        @Override
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A custom property, which an administrator has made up. */
    record Property(String name) implements Label {

        private static final String PREFIX = "property.";

        /** Encoded, as orders are written with commas between the columns. */
        @Override
        public String key() {
            return PREFIX + URLEncoder.encode(name, StandardCharsets.UTF_8);
        }

        @Override
        public List<String> values(App app) {
            return app.extras().properties().getOrDefault(name, List.of());
        }

        private static Optional<Property> of(String key) {
            try {
                return Optional.of(key)
                        .filter(text -> text.startsWith(PREFIX))
                        .map(text -> URLDecoder.decode(text.substring(PREFIX.length()), StandardCharsets.UTF_8))
                        .filter(name -> !name.isBlank())
                        .map(Property::new);
            } catch (IllegalArgumentException notEncoded) {
                return Optional.empty();
            }
        }
    }
}
