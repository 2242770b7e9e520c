package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.change.MapPutChange;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import io.gangway.catalog.AppEntry;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.Extras;
import io.gangway.catalog.FacetValue.InStream;
import io.gangway.catalog.FacetValue.Kind;
import io.gangway.ui.WithoutBrowser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Filters and how many apps each would bring. */
class FacetPanelTest extends WithoutBrowser {

    @Test
    void eachValueTellsHowManyAppsItWouldBring() {
        show(
                AppEntry.named("Sales").in("Finance").reloaded(Duration.ofDays(2)),
                AppEntry.named("Costs").in("Finance").reloaded(Duration.ofDays(20)),
                AppEntry.named("Mine"));

        assertThat(count("stream", "Finance")).isEqualTo("2");
        assertThat(count("stream", "Personal")).isEqualTo("1");
        assertThat(count("kind", "Published")).isEqualTo("2");
        assertThat(count("reload", "Last 7 days")).isEqualTo("1");
        assertThat(count("reload", "Last 30 days")).isEqualTo("2");
        assertThat(count("reload", "Never")).isEqualTo("1");
    }

    @Test
    void countsFollowTheSearchAndTheOtherFacetsButNotTheirOwn() {
        AppList list = show(
                AppEntry.named("Sales").in("Finance"), AppEntry.named("Sales 2").in("HR"), AppEntry.named("Costs"));

        list.search("sales");
        list.toggle(new InStream("id of HR"));

        assertThat(count("stream", "Finance")).isEqualTo("1");
        assertThat(count("stream", "HR")).isEqualTo("1");
        assertThat(count("stream", "Personal")).isEqualTo("0");
        assertThat(count("kind", "Published")).isEqualTo("1");
        assertThat(row("stream", "HR").isChosen()).isTrue();
    }

    @Test
    void countIsReadOutWithItsValue() {
        show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Costs").in("Finance"), AppEntry.named("Mine"));

        assertThat(row("stream", "Finance").label()).isEqualTo("{0}, 2 apps");
    }

    @Test
    void clickOnAValueChoosesItAndAnotherTakesItBack() {
        AppList list = show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Mine"));

        check("kind", "kind=personal", true);
        assertThat(Lists.names(list)).containsExactly("Mine");
        assertThat(list.query().filters().contains(Kind.PERSONAL)).isTrue();

        check("kind", "kind=personal", false);
        assertThat(Lists.names(list)).hasSize(2);
    }

    @Test
    void whatThePageShowsAlreadyIsNotToldAgain() {
        show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Mine"));

        assertThat(told("kind", () -> check("kind", "kind=personal", true))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kind=unheard-of", "stream=personal", "kind=personal\u0000", "<b>kind=personal</b>"})
    void valueThatIsNotOfferedIsPassedOverAndThePageIsToldWhatHolds(String key) {
        AppList list = show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Mine"));

        assertThat(told("kind", () -> check("kind", key, true))).containsExactly("chosen");

        assertThat(list.query().filters().isEmpty()).isTrue();
        assertThat(rows("kind")).noneMatch(FacetRow::isChosen);
    }

    @Test
    void valueThatIsTakenBackTwiceStaysTakenBack() {
        AppList list = show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Mine"));

        check("kind", "kind=personal", false);

        assertThat(list.query().filters().isEmpty()).isTrue();
    }

    @Test
    void valueThatIsNotShownAnyMoreIsPassedOver() {
        AppList list = show(IntStream.range(0, 30)
                .mapToObj(number -> AppEntry.named("App " + number).in("Stream " + number))
                .toArray(AppEntry[]::new));
        test(find(TextField.class).single()).setValue("STREAM 7");

        check("stream", "stream=id of Stream 8", true);

        assertThat(list.query().filters().isEmpty()).isTrue();
    }

    @Test
    void searchTellsNumbersOnly() {
        AppList list = show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Mine"));

        assertThat(told("kind", () -> list.search("sales"))).containsExactly("counts");
    }

    @Test
    void forTheServerAllValuesOfAGroupAreOneElement() {
        show(IntStream.range(0, 30)
                .mapToObj(number -> AppEntry.named("App " + number).in("Stream " + number))
                .toArray(AppEntry[]::new));

        assertThat(rows("stream")).hasSize(30);
        assertThat(values("stream").getElement().getChildCount()).isZero();
    }

    @Test
    void whatNoAppHasStaysAwayAndFacetsOfOneValueShareAHeading() {
        show(AppEntry.named("Sales").withSectionAccess(), AppEntry.named("Costs"));

        assertThat(labels("features")).containsExactly("With section access");
    }

    @Test
    void whatAllAppsHaveStaysAway() {
        show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Costs").in("Finance"));

        assertThat(find(FacetGroup.class).withId("facet-stream").exists()).isFalse();
        assertThat(find(FacetGroup.class).withId("facet-kind").exists()).isFalse();
        assertThat(find(FacetGroup.class).withId("facet-reload").exists()).isFalse();
    }

    @Test
    void fewStreamsNeedNoFieldToFindThem() {
        show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Mine"));

        assertThat(find(TextField.class).exists()).isFalse();
    }

    @Test
    void fieldFindsAmongManyStreams() {
        show(IntStream.range(0, 30)
                .mapToObj(number -> AppEntry.named("App " + number).in("Stream " + number))
                .toArray(AppEntry[]::new));

        test(find(TextField.class).single()).setValue("STREAM 7");

        assertThat(labels("stream")).containsExactly("Stream 7");
    }

    @Test
    void streamThatComesWithANewListCanBeChosen() {
        AppList list = show(AppEntry.named("Sales").in("Finance"));

        list.show(AppEntry.catalog(
                AppEntry.named("Sales").in("Finance"), AppEntry.named("Hires").in("HR")));

        assertThat(labels("stream")).containsExactly("Finance", "HR");
    }

    @Test
    void whatTheRepositoryTellsCanBeChosenOnceItIsKnown() {
        AppList list = show(AppEntry.named("Sales"), AppEntry.named("Costs"));
        assertThat(find(FacetGroup.class).withId("facet-owner").exists()).isFalse();

        String first = list.catalog().apps().getFirst().id();
        list.show(new AppPool().enriched(list.catalog(), Map.of(first, new Extras("Ada", List.of(), Map.of()))));

        assertThat(count("owner", "Ada")).isEqualTo("1");
    }

    @Test
    void groupsStayTheSameWhenOthersComeAndGo() {
        AppList list = show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Mine"));
        Catalog bare = list.catalog();
        FacetGroup kind = byId(FacetGroup.class, "facet-kind");
        String first = bare.apps().getFirst().id();

        list.show(new AppPool()
                .enriched(bare, Map.of(first, new Extras("Ada", List.of(), Map.of("Area", List.of("North"))))));
        assertThat(headings()).containsExactly("own", "stream", "kind", "owner", "property.Area");
        assertThat(byId(FacetGroup.class, "facet-kind")).isSameAs(kind);

        list.show(new AppPool()
                .enriched(bare, Map.of(first, new Extras("", List.of("Gold"), Map.of("Area", List.of("North"))))));
        assertThat(headings()).containsExactly("own", "stream", "kind", "tag", "property.Area");
        assertThat(byId(FacetGroup.class, "facet-kind")).isSameAs(kind);
    }

    @Test
    void ofManyValuesSomeAreShownAndTheChosenAreAmongThem() {
        AppList list = show(IntStream.range(0, 300)
                .mapToObj(number -> AppEntry.named("App " + number).in("Stream " + number))
                .toArray(AppEntry[]::new));
        assertThat(labels("stream")).hasSize(40).doesNotContain("Stream 99");
        assertThat(byId(FacetGroup.class, "facet-stream").getElement().getTextRecursively())
                .contains("260 more");

        list.toggle(new InStream("id of Stream 99"));

        assertThat(labels("stream")).hasSize(40).contains("Stream 99");
    }

    @Test
    void ownFacetIsThereBeforeTheFirstFavouriteSoThatNothingMoves() {
        AppList list = show(AppEntry.named("Sales"), AppEntry.named("Costs"));
        assertThat(count("own", "Favourites")).isEqualTo("0");

        list.toggleFavourite(list.catalog().apps().getFirst());

        assertThat(count("own", "Favourites")).isEqualTo("1");
        assertThat(labels("own")).containsExactly("Favourites", "Recently opened");
    }

    @Test
    void whatWouldBringNothingIsMarkedForTheEye() {
        AppList list = show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Mine"));

        list.search("sales");

        assertThat(row("kind", "Personal").isOfUse()).isFalse();
        assertThat(row("kind", "Published").isOfUse()).isTrue();
    }

    private AppList show(AppEntry... apps) {
        AppList list = Lists.of();
        attached(new FacetPanel(list));
        list.show(AppEntry.catalog(apps));
        return list;
    }

    private List<String> headings() {
        return find(FacetGroup.class).all().stream()
                .map(group -> group.getId().orElseThrow().replace("facet-", ""))
                .toList();
    }

    private List<String> labels(String facet) {
        return rows(facet).stream().map(FacetRow::name).toList();
    }

    private String count(String facet, String name) {
        return row(facet, name).count();
    }

    private FacetRow row(String facet, String name) {
        return rows(facet).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<FacetRow> rows(String facet) {
        return FacetRow.all(values(facet));
    }

    private FacetValues values(String facet) {
        return find(FacetValues.class, byId(FacetGroup.class, "facet-" + facet)).single();
    }

    /** As the page tells it: first what it shows now. */
    private void check(String facet, String key, boolean isChecked) {
        Element element = values(facet).getElement();
        tellShown(element, isChecked ? "[\"" + key + "\"]" : "[]");
        ObjectNode box = JsonNodeFactory.instance.objectNode();
        box.put("event.target.value", key);
        box.put("event.target.checked", isChecked);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "change", box));
    }

    private static void tellShown(Element element, String chosen) {
        try {
            element.getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("chosen", chosen)
                    .run();
        } catch (PropertyChangeDeniedException e) {
            throw new AssertionError(e);
        }
    }

    /** The names of what the server tells of the values because of this. */
    private List<String> told(String facet, Runnable action) {
        StateNode node = values(facet).getElement().getNode();
        node.collectChanges(before -> {});
        action.run();
        List<String> told = new ArrayList<>();
        node.collectChanges(change -> {
            if (change instanceof MapPutChange put) {
                told.add(put.getKey());
            }
        });
        return told;
    }
}
