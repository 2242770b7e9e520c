package io.gangway.ui.list;

import com.vaadin.flow.component.html.Div;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.Facet;
import io.gangway.catalog.FacetCounts;
import io.gangway.catalog.ListFacet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the list can be narrowed down by, with how many apps each choice would bring. */
final class FacetPanel extends Div {

    private final transient AppList list;
    private final transient Map<Facet, FacetGroup> groups = new LinkedHashMap<>();
    private transient Optional<Offered> offered = Optional.empty();

    FacetPanel(AppList list) {
        this.list = list;
        addClassName("facets");
        setId("facets");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("facets.label"));
        list.follow(this::follow);
    }

    private void follow() {
        Offered wanted = new Offered(
                list.catalog(),
                List.copyOf(list.memory().favourites()),
                List.copyOf(list.memory().recent()));
        if (!offered.equals(Optional.of(wanted))) {
            offered = Optional.of(wanted);
            offer();
        }
        FacetCounts counts = list.selection().facets();
        groups.values().forEach(group -> group.show(counts, list.query().filters()));
    }

    private void offer() {
        List<Facet> facets = Stream.<Facet>concat(Stream.of(ListFacet.values()), list.catalog().labels().stream())
                .toList();
        if (!facets.equals(List.copyOf(groups.keySet()))) {
            removeAll();
            groups.clear();
            facets.forEach(facet -> groups.put(facet, group(facet)));
        }
        FacetCounts all = list.allCounts();
        groups.forEach((facet, group) -> group.offer(choices(facet), all));
    }

    private FacetGroup group(Facet facet) {
        FacetGroup group = new FacetGroup(Texts.of(this, facet), list::toggle);
        group.setId("facet-" + facet.key());
        add(group);
        return group;
    }

    private List<FacetGroup.Choice> choices(Facet facet) {
        return list.catalog().values(facet, list.locale()).stream()
                .map(value -> new FacetGroup.Choice(value, Texts.of(this, list.catalog(), value)))
                .toList();
    }

    /** What the choices are made of. */
    private record Offered(Catalog catalog, List<String> favourites, List<String> recent) {}
}
