package io.gangway.ui.list;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import io.gangway.catalog.FacetCounts;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.Filters;
import io.gangway.catalog.text.Folding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The values of one facet. Where there are many, a field finds among them. */
@Tag("details")
final class FacetGroup extends HtmlContainer {

    private static final int MANY = 10;
    /** More are found by typing: thousands of owners would burden page and reader. */
    private static final int MOST_ROWS = 40;

    private final String title;
    private final FacetValues values;
    private transient Optional<Paragraph> more = Optional.empty();
    private transient Optional<TextField> finder = Optional.empty();
    private transient List<FacetValues.Choice> choices = List.of();
    private transient Filters filters = Filters.NONE;
    private transient FacetCounts counts = FacetCounts.NONE;

    FacetGroup(String title, Consumer<FacetValue> toggle) {
        super();
        this.title = title;
        values = new FacetValues(toggle);
        addClassName("facet");
        getElement().setAttribute("open", true);
        getElement().appendChild(new Element("summary").setText(title));
        add(values);
    }

    /** These can be chosen from now on. */
    void offer(List<FacetValues.Choice> newChoices) {
        setVisible(!newChoices.isEmpty());
        if (!newChoices.equals(choices)) {
            choices = newChoices;
            showFinder(choices.size() > MANY);
            build();
        }
    }

    void show(FacetCounts newCounts, Filters newFilters) {
        counts = newCounts;
        filters = newFilters;
        boolean allSeen = choices.stream()
                .filter(choice -> filters.contains(choice.value()))
                .allMatch(values::has);
        if (allSeen || !wanted().isEmpty()) {
            values.show(counts, filters);
        } else {
            build();
        }
    }

    /** Even a hidden field costs as much as one that is seen. */
    private void showFinder(boolean isWanted) {
        if (isWanted && finder.isEmpty()) {
            TextField field = newFinder();
            finder = Optional.of(field);
            addComponentAtIndex(getElement().indexOfChild(values.getElement()), field);
        } else if (!isWanted) {
            finder.ifPresent(this::remove);
            finder = Optional.empty();
        }
    }

    private TextField newFinder() {
        TextField field = new TextField();
        field.addClassName("facet-finder");
        field.setPlaceholder(getTranslation("facet.find"));
        field.setAriaLabel(getTranslation("facet.find-in", title));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> build());
        return field;
    }

    private String wanted() {
        return finder.map(field -> Folding.fold(field.getValue().strip())).orElse("");
    }

    /** Where there are too many, those that are chosen come first. */
    private void build() {
        String wanted = wanted();
        List<FacetValues.Choice> found = choices.stream()
                .filter(choice -> Folding.fold(choice.text()).contains(wanted))
                .toList();
        List<FacetValues.Choice> first = found.size() <= MOST_ROWS
                ? found
                : found.stream()
                        .sorted(Comparator.comparing(choice -> !filters.contains(choice.value())))
                        .limit(MOST_ROWS)
                        .toList();
        values.offer(first);
        values.show(counts, filters);
        more.ifPresent(this::remove);
        more = Optional.of(found.size() - first.size()).filter(left -> left > 0).map(this::more);
        more.ifPresent(this::add);
    }

    private Paragraph more(int left) {
        Paragraph told = new Paragraph(getTranslation("facet.more", left));
        told.addClassName("facet-more");
        return told;
    }
}
