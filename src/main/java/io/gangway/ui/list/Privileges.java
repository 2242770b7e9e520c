package io.gangway.ui.list;

import java.util.Set;

/** What Qlik calls the things that a user may do with an app, as far as there are words for them. */
final class Privileges {

    static final Set<String> KNOWN = Set.of(
            "read",
            "create",
            "update",
            "delete",
            "export",
            "publish",
            "exportdata",
            "exportappdata",
            "duplicate",
            "reload",
            "offlineaccess",
            "approve",
            "changeowner",
            "changerole");

    private Privileges() {}
}
