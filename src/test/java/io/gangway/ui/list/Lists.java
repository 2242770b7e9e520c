package io.gangway.ui.list;

import io.gangway.catalog.App;
import io.gangway.catalog.AppEntry;
import io.gangway.catalog.Samples;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Lists of a few apps, read in English at {@link Samples#NOW}. */
final class Lists {

    private Lists() {}

    static AppList of(AppEntry... apps) {
        AppList list = new AppList(InstantSource.fixed(Samples.NOW), Duration.ofDays(30), query -> {}, memory -> {});
        list.read(Locale.ENGLISH, ZoneOffset.UTC);
        list.show(AppEntry.catalog(apps));
        return list;
    }

    static List<String> names(AppList list) {
        return list.selection().page(0, Integer.MAX_VALUE).map(App::name).toList();
    }
}
