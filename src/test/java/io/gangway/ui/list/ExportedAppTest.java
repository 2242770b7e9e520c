package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.AppEntry;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.Extras;
import io.gangway.qlik.QlikServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Apps in files. */
class ExportedAppTest {

    private static final AppLinks LINKS = new AppLinks(QlikServer.parse("https://sense.example.com"));

    @Test
    void reloadThatNobodyKnowsIsNotTakenForNever() {
        assertThat(exported(AppEntry.catalog(AppEntry.named("Sales"))).lastReload())
                .isEmpty();
        assertThat(exported(AppEntry.catalog(AppEntry.named("Sales").reloadedWhoKnowsWhen()))
                        .lastReload())
                .isEqualTo("unknown");
        assertThat(exported(AppEntry.catalog(AppEntry.named("Sales").reloaded(Duration.ofHours(8))))
                        .lastReload())
                .isEqualTo("2026-11-20T00:00:00Z");
    }

    @Test
    void whatTheRepositoryTellsIsExported() {
        Extras extras = new Extras("Ada", List.of("draft"), Map.of("Region", List.of("EU", "US")));

        ExportedApp exported = exported(AppEntry.told(AppEntry.catalog(AppEntry.named("Sales")), extras));

        assertThat(exported.owner()).isEqualTo("Ada");
        assertThat(exported.tags()).containsExactly("draft");
        assertThat(exported.properties()).containsExactly(Map.entry("Region", List.of("EU", "US")));
    }

    private static ExportedApp exported(Catalog apps) {
        return ExportedApp.of(apps.apps().getFirst(), LINKS);
    }
}
