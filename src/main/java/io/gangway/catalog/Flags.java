package io.gangway.catalog;

import io.gangway.catalog.FacetValue.Feature;
import io.gangway.catalog.FacetValue.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The flags of a catalogue's apps, a byte for each. */
final class Flags {

    private final byte[] flags;

    Flags(List<App> apps, String[] texts) {
        flags = new byte[apps.size()];
        Set<String> ambiguous = namesOfSeveral(texts);
        for (int index = 0; index < apps.size(); index++) {
            App app = apps.get(index);
            set(index, Flag.PUBLISHED, !app.isPersonal());
            set(index, Flag.SECTION_ACCESS, app.entry().sectionAccess());
            set(index, Flag.DIRECT_QUERY, app.entry().directQuery());
            set(index, Flag.DUPLICATE, ambiguous.contains(SearchText.name(texts[index])));
        }
    }

    boolean has(int app, Flag flag) {
        return (flags[app] & flag.bit()) != 0;
    }

    /** The facet of a flag: bucket 1 where it is set, bucket 0 where it is not. */
    Buckets buckets(Flag flag) {
        return new Buckets() {
            @Override
            public int size() {
                return 2;
            }

            @Override
            public void find(int[] apps, int count, int[] buckets) {
                for (int place = 0; place < count; place++) {
                    buckets[place] = has(apps[place], flag) ? 1 : 0;
                }
            }

            @Override
            public int[] covered(FacetValue value) {
                return switch (value) {
                    case Kind.PERSONAL -> new int[] {0};
                    case Kind.PUBLISHED, Feature.SECTION_ACCESS, Feature.DIRECT_QUERY, Feature.DUPLICATE ->
                        new int[] {1};
                    case FacetValue.InStream ignored -> new int[0];
                    case FacetValue.Own ignored -> new int[0];
                    case FacetValue.Labelled ignored -> new int[0];
                    case FacetValue.ReloadAge ignored -> new int[0];
                };
            }
        };
    }

    private void set(int app, Flag flag, boolean isSet) {
        if (isSet) {
            flags[app] |= flag.bit();
        }
    }

    private static Set<String> namesOfSeveral(String[] texts) {
        Set<String> names = HashSet.newHashSet(texts.length);
        Set<String> ofSeveral = new HashSet<>();
        for (String text : texts) {
            String name = SearchText.name(text);
            if (!names.add(name)) {
                ofSeveral.add(name);
            }
        }
        return ofSeveral;
    }
}
