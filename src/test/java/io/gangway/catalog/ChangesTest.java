package io.gangway.catalog;

import static io.gangway.catalog.AppEntry.catalog;
import static io.gangway.catalog.AppEntry.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void tellsWhatCameWentAndChanged() {
        Catalog before = catalog(named("Stays"), named("Goes"), named("Renamed").id("1"));
        Catalog after = catalog(named("New"), named("New name").id("1"), named("Stays"));

        Changes changes = after.changesSince(before);

        assertThat(changes.added()).extracting(App::name).containsExactly("New");
        assertThat(changes.removed()).extracting(App::name).containsExactly("Goes");
        assertThat(changes.changed()).extracting(App::name).containsExactly("New name");
        assertThat(changes.count()).isEqualTo(3);
    }

    @Test
    void anotherOrderIsNoChange() {
        assertThat(catalog(named("A"), named("B"))
                        .changesSince(catalog(named("B"), named("A")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void appsWithoutIdAreComparedWhole() {
        Changes changes = catalog(named("A").id(""), named("C").id(""))
                .changesSince(catalog(named("A").id(""), named("B").id("")));

        assertThat(changes.added()).extracting(App::name).containsExactly("C");
        assertThat(changes.removed()).extracting(App::name).containsExactly("B");
        assertThat(changes.changed()).isEmpty();
    }

    @Test
    void whatTheRepositoryAddsIsNoChange() {
        Catalog apps = catalog(named("A"));
        Catalog enriched = new AppPool().enriched(apps, Map.of("id of A", new Extras("Zoë", List.of(), Map.of())));

        assertThat(enriched.changesSince(apps).isEmpty()).isTrue();
        assertThat(enriched.takenAt()).isEqualTo(apps.takenAt());
    }
}
