package io.gangway.ui.list;

import com.vaadin.flow.component.html.Div;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.Facet;
import io.gangway.catalog.FacetCounts;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.Label;
import io.gangway.catalog.ListFacet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the list can be narrowed down by, with how many apps each choice would bring. */
final class FacetPanel extends Div {

    private static final String FEATURES = "features";

    private final transient AppList list;
    private final transient Map<String, FacetGroup> groups = new HashMap<>();
    private transient Catalog offered = AppPool.EMPTY;

    FacetPanel(AppList list) {
        this.list = list;
        addClassName("facets");
        setId("facets");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("facets.label"));
        list.follow(this::follow);
    }

    private void follow() {
        if (offered != list.catalog()) {
            offered = list.catalog();
            offer();
        }
        FacetCounts counts = list.selection().facets();
        groups.values().forEach(group -> group.show(counts, list.query().filters()));
    }

    private void offer() {
        Map<String, List<Facet>> wanted = Stream.<Facet>concat(
                        Stream.of(ListFacet.values()), list.catalog().labels().stream())
                .collect(Collectors.groupingBy(FacetPanel::heading, LinkedHashMap::new, Collectors.toList()));
        arrange(wanted);
        FacetCounts all = list.allCounts();
        groups.forEach((heading, group) -> group.offer(wanted.getOrDefault(heading, List.of()).stream()
                .flatMap(this::choices)
                .filter(choice -> isUseful(choice.value(), all))
                .toList()));
    }

    /** Groups that stay are not made anew: in one of them the reader may be. */
    private void arrange(Map<String, List<Facet>> wanted) {
        groups.entrySet().removeIf(group -> {
            boolean isGone = !wanted.containsKey(group.getKey());
            if (isGone) {
                remove(group.getValue());
            }
            return isGone;
        });
        int place = 0;
        for (var heading : wanted.entrySet()) {
            FacetGroup group = groups.computeIfAbsent(
                    heading.getKey(), key -> group(key, heading.getValue().getFirst()));
            if (indexOf(group) != place) {
                addComponentAtIndex(place, group);
            }
            place++;
        }
    }

    /** What is only yes or no needs no heading of its own. */
    private static String heading(Facet facet) {
        return switch (facet) {
            case ListFacet.SECTION_ACCESS, ListFacet.DIRECT_QUERY, ListFacet.DUPLICATES -> FEATURES;
            case ListFacet ignored -> facet.key();
            case Label ignored -> facet.key();
        };
    }

    private FacetGroup group(String heading, Facet first) {
        FacetGroup group = new FacetGroup(
                heading.equals(FEATURES) ? getTranslation("details.features") : Texts.of(this, first), list::toggle);
        group.setId("facet-" + heading);
        return group;
    }

    private Stream<FacetValues.Choice> choices(Facet facet) {
        return list.catalog().values(facet, list.locale()).stream()
                .map(value -> new FacetValues.Choice(value, Texts.of(this, list.catalog(), value)));
    }

    /** What no app has, or all of them, narrows nothing down. The reader's own is there before its first app, so that nothing moves. */
    private boolean isUseful(FacetValue value, FacetCounts all) {
        int apps = all.of(value);
        return value.facet() == ListFacet.OWN
                || apps > 0 && apps < list.catalog().size();
    }
}
