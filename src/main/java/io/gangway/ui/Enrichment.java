package io.gangway.ui;

import io.gangway.catalog.App;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.Extras;
import io.gangway.login.QlikIdentity;
import io.gangway.qlik.proxy.HubApp;
import io.gangway.qlik.proxy.HubOwner;
import io.gangway.qlik.proxy.RepositoryClient;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds to a list what Qlik's repository knows of its apps, where it lets this user read it. Blocks; knows no Vaadin. */
class Enrichment {

    private final RepositoryClient repository;
    private final AppPool apps;

    Enrichment(RepositoryClient repository, AppPool apps) {
        this.repository = repository;
        this.apps = apps;
    }

    /** The very same list where the repository tells nothing. */
    Catalog of(Catalog catalog, QlikIdentity identity, String userAgent) {
        Map<String, HubApp> known = repository.hubApps(identity.cookies(), userAgent);
        return known.isEmpty()
                ? catalog
                : apps.enriched(
                        catalog, known.values().stream().collect(Collectors.toMap(HubApp::id, Enrichment::extras)));
    }

    /** What was known of the apps of an earlier list, for those that are still there. */
    Catalog carriedOver(Catalog earlier, Catalog catalog) {
        Map<String, Extras> known = earlier.apps().stream()
                .filter(app -> !app.extras().equals(Extras.NONE))
                .collect(Collectors.toMap(App::id, App::extras, (first, second) -> first));
        return known.isEmpty() ? catalog : apps.enriched(catalog, known);
    }

    private static Extras extras(HubApp app) {
        return new Extras(app.owner().map(HubOwner::label).orElse(""), app.tags(), app.customProperties());
    }
}
