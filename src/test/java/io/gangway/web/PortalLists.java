package io.gangway.web;

import java.util.List;

/** Lists of portals for tests of other packages. */
public final class PortalLists {

    private PortalLists() {}

    public static Portals of(String... origins) {
        return Portals.of(List.of(origins));
    }
}
