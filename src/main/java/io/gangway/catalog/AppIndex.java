package io.gangway.catalog;

import io.gangway.catalog.query.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out of a list of apps so that it can be searched and sorted. Equal to that of the same apps in the same
 * order, so that it can be shared; therefore it works out nothing before it is used. Thread-safe.
 */
final class AppIndex {

    /** All of them interned: the same app is the same object. */
    private final List<App> apps;

    /** A race works out twice and gets the same. */
    private volatile Optional<Parts> parts = Optional.empty();

    private final Map<Scope, Lexicon> lexicons = new ConcurrentHashMap<>();

    AppIndex(List<App> apps) {
        this.apps = List.copyOf(apps);
    }

    List<App> apps() {
        return apps;
    }

    String[] texts() {
        return parts().texts;
    }

    LetterPairs pairs() {
        return parts().pairs;
    }

    FacetIndex facets() {
        return parts().facets;
    }

    Ids ids() {
        return parts().ids;
    }

    Orders orders() {
        return parts().orders;
    }

    AppVocabulary vocabulary() {
        return parts().vocabulary;
    }

    Lexicon lexicon(Scope scope) {
        return lexicons.computeIfAbsent(scope, field -> new Lexicon(texts(), field));
    }

    private Parts parts() {
        Optional<Parts> known = parts;
        if (known.isEmpty()) {
            known = Optional.of(new Parts(apps));
            parts = known;
        }
        return known.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof AppIndex index) || index.apps.size() != apps.size()) {
            return false;
        }
        for (int place = 0; place < apps.size(); place++) {
            if (apps.get(place) != index.apps.get(place)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (App app : apps) {
            hash = 31 * hash + System.identityHashCode(app);
        }
        return hash;
    }

    private static final class Parts {

        private final String[] texts;
        private final LetterPairs pairs;
        private final FacetIndex facets;
        private final Ids ids;
        private final Orders orders;
        private final AppVocabulary vocabulary;

        private Parts(List<App> apps) {
            texts = apps.stream().map(App::searchText).toArray(String[]::new);
            pairs = new LetterPairs(texts);
            facets = new FacetIndex(apps, texts);
            ids = new Ids(apps);
            orders = new Orders(apps);
            vocabulary = new AppVocabulary(facets, texts);
        }
    }
}
