package io.gangway.ui;

import io.gangway.catalog.App;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.Catalog;
import io.gangway.login.QlikIdentity;
import io.gangway.qlik.proxy.CookieJar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * The lists that the tabs of one browser show, with the cookies that they came with, and the one shown last: what the browser
 * may be given thumbnails of, and what its next tab begins with. Found by way of the HTTP session, so that nothing of this
 * waits for a page's lock. Thread-safe.
 */
final class BrowserLists {

    private static final Duration KEPT_WITHOUT_TAB = Duration.ofMinutes(5);

    private final QlikIdentity identity;
    private final InstantSource clock;
    /** A list goes with its tab. */
    private final Map<Object, Catalog> byTab = Collections.synchronizedMap(new WeakHashMap<>());

    private volatile Optional<Stage.Listed> last = Optional.empty();
    private volatile Instant left = Instant.EPOCH;

    BrowserLists(QlikIdentity identity, InstantSource clock) {
        this.identity = identity;
        this.clock = clock;
    }

    CookieJar cookies() {
        return identity.cookies();
    }

    /** What the tab shows from here on. */
    void show(Object tab, Stage stage) {
        byTab.put(tab, stage instanceof Stage.Listed listed ? listed.catalog() : AppPool.EMPTY);
        last = switch (stage) {
            case Stage.Listed listed -> Optional.of(listed);
            case Stage.Connecting ignored -> last;
            case Stage.Loading ignored -> last;
            case Stage.SigningIn ignored -> Optional.empty();
            case Stage.SignInNeeded ignored -> Optional.empty();
            case Stage.Redirecting ignored -> Optional.empty();
            case Stage.Troubled ignored -> Optional.empty();
        };
    }

    /**
     * The list that a tab showed last, for the next to begin with. Only for the user who is signed in, and not long after the
     * last tab was closed: whoever comes then may be somebody else.
     */
    Optional<Stage.Listed> last() {
        boolean isRecent = !byTab.isEmpty() || clock.instant().isBefore(left.plus(KEPT_WITHOUT_TAB));
        return last.filter(list -> isRecent
                && identity.isSignedIn()
                && list.user().isPresent()
                && list.user().equals(identity.user()));
    }

    void close(Object tab) {
        byTab.remove(tab);
        left = clock.instant();
    }

    /** Where Qlik keeps the picture of an app that one of the tabs shows; empty where it has none. */
    Optional<String> thumbnail(String appId) {
        return List.copyOf(byTab.values()).stream()
                .flatMap(catalog -> catalog.find(appId).stream())
                .map(App::entry)
                .map(entry -> entry.thumbnailUrl())
                .filter(url -> !url.isEmpty())
                .findFirst();
    }
}
