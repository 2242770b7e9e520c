package io.gangway.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Qlik says differently in a newer list. Apps are the same by their id, or whole where they have none; what was added
 * to them from elsewhere does not count.
 *
 * @param changed as they are now
 */
public record Changes(List<App> added, List<App> removed, List<App> changed) {

    static Changes between(List<App> before, List<App> after) {
        Map<Object, App> gone = byIdentity(before);
        List<App> added = new ArrayList<>();
        List<App> changed = new ArrayList<>();
        for (App app : after) {
            App earlier = gone.remove(app.identity());
            if (earlier == null) {
                added.add(app);
            } else if (earlier != app && !earlier.entry().equals(app.entry())) {
                changed.add(app);
            }
        }
        return new Changes(List.copyOf(added), List.copyOf(gone.values()), List.copyOf(changed));
    }

    public int count() {
        return added.size() + removed.size() + changed.size();
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    private static Map<Object, App> byIdentity(List<App> apps) {
        Map<Object, App> byIdentity = LinkedHashMap.newLinkedHashMap(apps.size());
        apps.forEach(app -> byIdentity.put(app.identity(), app));
        return byIdentity;
    }
}
