package io.gangway.catalog;

import io.gangway.qlik.engine.StreamRef;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One value of a facet. */
public sealed interface FacetValue {

    /** Those of any list. */
    List<FacetValue> FIXED = Stream.<FacetValue[]>of(Own.values(), Kind.values(), ReloadAge.values(), Feature.values())
            .flatMap(Stream::of)
            .toList();

    Facet facet();

    /** As it stands in an address. */
    String key();

    /**
     * Published to a stream.
     *
     * @param key the stream's id, or its name where Qlik sent no id
     */
    record InStream(String key) implements FacetValue {

        /** Not published at all. */
        public static final InStream PERSONAL = new InStream("personal");

        public static InStream of(StreamRef stream) {
            return new InStream(stream.id().isEmpty() ? stream.name() : stream.id());
        }

        @Override
        public Facet facet() {
            return ListFacet.STREAM;
        }
    }

    /**
     * What the repository says of an app.
     *
     * @param key the text itself
     */
    record Labelled(Label facet, String key) implements FacetValue {}

    /** What the reader's browser remembers. */
    enum Own implements FacetValue {
        FAVOURITE,
        /** Opened lately. */
        RECENT;

        @Override
        public Facet facet() {
            return ListFacet.OWN;
        }

        @Override
        public String key() {
            return lowerCase(this);
        }
    }

    /** Of these two each app is one. */
    enum Kind implements FacetValue {
        PUBLISHED,
        PERSONAL;

        @Override
        public Facet facet() {
            return ListFacet.KIND;
        }

        @Override
        public String key() {
            return lowerCase(this);
        }
    }

    /** How long ago the last reload was. This week includes today, this month includes this week. */
    enum ReloadAge implements FacetValue {
        /** Since midnight where the reader is. */
        TODAY,
        /** Within the last 7 days. */
        WEEK,
        /** Within the last 30 days. */
        MONTH,
        OLDER,
        NEVER,
        /** Qlik told something that is no time. */
        UNKNOWN;

        @Override
        public Facet facet() {
            return ListFacet.RELOAD;
        }

        @Override
        public String key() {
            return lowerCase(this);
        }
    }

    /** Each is the only value of its facet. */
    enum Feature implements FacetValue {
        SECTION_ACCESS(ListFacet.SECTION_ACCESS),
        DIRECT_QUERY(ListFacet.DIRECT_QUERY),
        /** There are several apps of its name. */
        DUPLICATE(ListFacet.DUPLICATES);

        private final Facet facet;

        Feature(Facet facet) {
            this.facet = facet;
        }

        @Override
        public Facet facet() {
            return facet;
        }

        @Override
        public String key() {
            return "yes";
        }
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
