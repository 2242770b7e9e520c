package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.gangway.catalog.AppEntry;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.Extras;
import io.gangway.catalog.FacetValue.InStream;
import io.gangway.catalog.FacetValue.Kind;
import io.gangway.ui.WithoutBrowser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
        assertThat(box("stream", "HR").getValue()).isTrue();
    }

    @Test
    void countIsReadOutWithItsValue() {
        show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Costs").in("Finance"), AppEntry.named("Mine"));

        assertThat(box("stream", "Finance").getAriaLabel()).contains("Finance, 2 apps");
    }

    @Test
    void clickOnAValueChoosesItAndAnotherTakesItBack() {
        AppList list = show(AppEntry.named("Sales").in("Finance"), AppEntry.named("Mine"));

        test(box("kind", "Personal")).click();
        assertThat(Lists.names(list)).containsExactly("Mine");
        assertThat(list.query().filters().contains(Kind.PERSONAL)).isTrue();

        test(box("kind", "Personal")).click();
        assertThat(Lists.names(list)).hasSize(2);
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

        assertThat(row("kind", "Personal").hasClassName("of-no-use")).isTrue();
        assertThat(row("kind", "Published").hasClassName("of-no-use")).isFalse();
    }

    private AppList show(AppEntry... apps) {
        AppList list = Lists.of();
        attached(new FacetPanel(list));
        list.show(AppEntry.catalog(apps));
        return list;
    }

    private List<String> labels(String facet) {
        return find(Checkbox.class, byId(FacetGroup.class, "facet-" + facet)).all().stream()
                .map(Checkbox::getLabel)
                .toList();
    }

    private Checkbox box(String facet, String label) {
        return find(Checkbox.class, byId(FacetGroup.class, "facet-" + facet))
                .withCondition(box -> box.getLabel().equals(label))
                .single();
    }

    private String count(String facet, String label) {
        return row(facet, label).getElement().getTextRecursively();
    }

    private Div row(String facet, String label) {
        return (Div) box(facet, label).getParent().orElseThrow();
    }
}
