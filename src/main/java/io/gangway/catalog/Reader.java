package io.gangway.catalog;

import io.gangway.catalog.query.Bounds;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who looks at a list, and when: what the same query means for this person at this moment.
 *
 * @param locale decides the order of texts
 * @param now the moment, in the reader's time zone
 * @param staleAfter how long after its last reload an app is out of date
 * @param favourites ids of apps
 * @param recent ids of apps that were opened lately, the latest first
 */
public record Reader(
        Locale locale, ZonedDateTime now, Duration staleAfter, Set<String> favourites, List<String> recent) {

    private static final Duration USUAL_STALE_AFTER = Duration.ofDays(30);

    public Reader {
        favourites = Set.copyOf(favourites);
        recent = List.copyOf(recent);
    }

    /** A reader without favourites. */
    public static Reader of(Locale locale, ZonedDateTime now) {
        return new Reader(locale, now, USUAL_STALE_AFTER, Set.of(), List.of());
    }

    public Reader withStaleAfter(Duration newStaleAfter) {
        return new Reader(locale, now, newStaleAfter, favourites, recent);
    }

    public Reader withFavourites(Set<String> newFavourites) {
        return new Reader(locale, now, staleAfter, newFavourites, recent);
    }

    public Reader withRecent(List<String> newRecent) {
        return new Reader(locale, now, staleAfter, favourites, newRecent);
    }

    /** Whether the app's last reload is too long ago; one that never was reloaded cannot be stale. */
    public boolean findsStale(App app) {
        return staleBounds().contain(Times.millis(app.lastReload()));
    }

    Bounds staleBounds() {
        return Bounds.before(now.minus(staleAfter));
    }
}
