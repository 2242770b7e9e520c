package io.gangway.doctor.checks;

import java.util.Locale;
import java.util.Map;

/** Something that the doctor says: what it is made of, to be put into words where the reader's language is known. */
public sealed interface Phrase {

    /** Where there is nothing to say. */
    Phrase NOTHING = new Seen("");

    /** Holds no control characters, and is bounded, whatever servers said. */
    String in(Locale language);

    /** What was seen or set, the same in all languages. */
    static Phrase of(Object seen) {
        return new Seen(String.valueOf(seen));
    }

    static Phrase text(String key) {
        return new Text(key, Map.of());
    }

    /** A text of the bundle with something in its place of that name. */
    static Phrase text(String key, String place, Phrase filling) {
        return new Text(key, Map.of(place, filling));
    }

    /** Nothing where there is no such text: a check that passed has nothing to fix. */
    static Phrase textIfAny(String key, Map<String, Phrase> places) {
        return Texts.has(key) ? new Text(key, places) : NOTHING;
    }

    /** Anything that is no text of ours. */
    record Seen(String seen) implements Phrase {

        @Override
        public String in(Locale language) {
            return seen.isEmpty() ? "" : Texts.around(Shown.text(seen), language);
        }
    }

    /** A text of the bundle, and what is put into its places. */
    record Text(String key, Map<String, Phrase> places) implements Phrase {

        public Text {
            places = Map.copyOf(places);
        }

        @Override
        public String in(Locale language) {
            return Texts.of(key, places, language);
        }
    }
}
