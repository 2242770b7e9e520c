package io.gangway.ui.list;

import com.vaadin.flow.component.html.Div;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.Facet;
import io.gangway.catalog.FacetCounts;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.FacetValue.InStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the list can be narrowed down by, with how many apps each choice would bring. */
final class FacetPanel extends Div {

    private final transient AppList list;
    private final Map<Facet, FacetGroup> groups = new EnumMap<>(Facet.class);
    private transient Optional<Catalog> shown = Optional.empty();

    FacetPanel(AppList list) {
        this.list = list;
        addClassName("facets");
        setId("facets");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("facets.label"));
        for (Facet facet : Facet.values()) {
            FacetGroup group = new FacetGroup(Texts.of(this, facet), list::toggle);
            group.setId("facet-" + facet.key());
            groups.put(facet, group);
            add(group);
        }
        list.follow(this::follow);
    }

    private void follow() {
        if (shown.filter(catalog -> catalog == list.catalog()).isEmpty()) {
            shown = Optional.of(list.catalog());
            FacetCounts all = list.allCounts();
            groups.forEach((facet, group) -> group.offer(choices(facet), all));
        }
        FacetCounts counts = list.selection().facets();
        groups.values().forEach(group -> group.show(counts, list.query().filters()));
    }

    private List<FacetGroup.Choice> choices(Facet facet) {
        List<FacetValue> values = new ArrayList<>();
        if (facet == Facet.STREAM) {
            list.selection().facets().streams().forEach(stream -> values.add(InStream.of(stream.stream())));
            values.add(InStream.PERSONAL);
        }
        values.addAll(facet.fixedValues());
        return values.stream()
                .map(value -> new FacetGroup.Choice(value, Texts.of(this, list.catalog(), value)))
                .toList();
    }
}
