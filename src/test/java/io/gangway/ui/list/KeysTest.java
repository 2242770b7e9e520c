package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.gangway.catalog.App;
import io.gangway.catalog.AppEntry;
import io.gangway.ui.WithoutBrowser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What keys do, once the browser has told of them. */
class KeysTest extends WithoutBrowser {
    private final AppList list = Lists.of(AppEntry.named("Sales"));
    private final List<String> done = new ArrayList<>();
    private Div page;
    private AppGrid grid;

    @BeforeEach
    void show() {
        page = attached(new Div());
        grid = attached(new AppGrid(list, new AppLinks(SERVER), new ColumnChoice(list), app -> {}));
        Keys keys = new Keys(grid, list, new AppLinks(SERVER), app -> done.add("details of " + app.name()));
        keys.hearOn(page.getElement(), () -> done.add("palette"), () -> done.add("help"), () -> done.add("refresh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"palette", "help", "refresh"})
    void keyOfThePageDoesWhatItIsFor(String key) {
        press(key, "");

        assertThat(done).containsExactly(key);
    }

    @Test
    void keyOnARowConcernsItsApp() {
        press("details", rowOf(app()));
        press("favourite", rowOf(app()));
        press("open", rowOf(app()));

        assertThat(done).containsExactly("details of Sales");
        assertThat(list.isFavourite(app())).isTrue();
        assertThat(list.memory().recent()).containsExactly("id of Sales");
    }

    @ParameterizedTest
    @CsvSource({"details, 999", "favourite, ''", "open, <b>", "shutdown, 1", "'', ''"})
    void keysAndRowsThatAreMadeUpDoNothing(String key, String row) {
        press(key, row);

        assertThat(done).isEmpty();
        assertThat(list.memory().favourites()).isEmpty();
        assertThat(list.memory().recent()).isEmpty();
    }

    private App app() {
        return list.catalog().apps().getFirst();
    }

    private String rowOf(App app) {
        return grid.getDataCommunicator().getKeyMapper().key(app);
    }

    private void press(String key, String item) {
        ObjectNode data = new JsonMapper().createObjectNode();
        data.put("event.detail.key", key);
        data.put("event.detail.item", item);
        page.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(page.getElement(), "gangway-key", data));
    }
}
