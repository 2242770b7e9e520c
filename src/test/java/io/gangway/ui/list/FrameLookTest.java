package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.catalog.ListColumn;
import io.gangway.ui.memory.Look;
import io.gangway.ui.memory.Memory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameLookTest {

    private static final Memory OWN = Memory.NONE
            .withLook(new Look(false, true))
            .withColumns(List.of("stream", "name"), Map.of("name", 300))
            .withWanted(Map.of("modified", false, "owner", true))
            .toggleFavourite("app");

    @Test
    void addressWithoutWishesLeavesEverythingToTheReader() {
        assertThat(look("").over(OWN)).isEqualTo(OWN);
        assertThat(look("").search()).isTrue();
    }

    @Test
    void nonsenseIsPassedOver() {
        assertThat(look("view=tiles&columns=colour,,%3Cscript%3E&search=maybe")).isEqualTo(look(""));
    }

    @Test
    void wishesAreRead() {
        assertThat(look("view=cards").over(OWN).look()).isEqualTo(new Look(true, true));
        assertThat(look("search=off").search()).isFalse();
        assertThat(look("columns=last-reload,%20NAME").columns())
                .containsExactly(ListColumn.LAST_RELOAD, ListColumn.NAME);
    }

    @Test
    void nameIsAmongAnyColumns() {
        assertThat(look("columns=stream").columns()).containsExactly(ListColumn.NAME, ListColumn.STREAM);
    }

    @Test
    void onlyTheColumnsThatAreWantedAreShown() {
        assertThat(look("columns=name,stream,tag").over(OWN).wanted())
                .isEqualTo(Map.of(
                        "name", true,
                        "stream", true,
                        "tag", true,
                        "description", false,
                        "last-reload", false,
                        "modified", false,
                        "published", false));
    }

    @Test
    void portalsWishesAreNotRememberedAsTheReadersOwn() {
        FrameLook look = look("view=cards&columns=name");
        Memory shown = look.over(OWN).opened("app");

        assertThat(look.without(shown, OWN)).isEqualTo(OWN.opened("app"));
    }

    private static FrameLook look(String query) {
        return FrameLook.of(QueryParameters.fromString(query));
    }
}
