package io.gangway.ui.list;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.gangway.catalog.FacetCounts;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.Filters;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The values of one facet. Where there are many, a field finds among them. */
final class FacetGroup extends Details {

    private static final int MANY = 10;

    private final transient Consumer<FacetValue> toggle;
    private final TextField finder = new TextField();
    private final Div rows = new Div();
    private final List<Row> values = new ArrayList<>();

    FacetGroup(String title, Consumer<FacetValue> toggle) {
        super(title);
        this.toggle = toggle;
        setOpened(true);
        addClassName("facet");
        finder.addClassName("facet-finder");
        finder.setPlaceholder(getTranslation("facet.find"));
        finder.setAriaLabel(getTranslation("facet.find-in", title));
        finder.setClearButtonVisible(true);
        finder.setValueChangeMode(ValueChangeMode.EAGER);
        finder.addValueChangeListener(change -> find());
        rows.addClassName("facet-values");
        add(rows);
    }

    /**
     * These can be chosen from now on.
     *
     * @param all what they have in the whole list; a facet that would never bring anything stays away
     */
    void offer(List<Choice> choices, FacetCounts all) {
        setVisible(choices.stream().anyMatch(choice -> all.of(choice.value()) > 0));
        if (!choices.equals(values.stream().map(row -> row.choice).toList())) {
            replaceRows(choices);
        }
    }

    private void replaceRows(List<Choice> choices) {
        values.clear();
        rows.removeAll();
        choices.forEach(choice -> {
            Row row = new Row(choice);
            values.add(row);
            rows.add(row);
        });
        // Even a hidden field costs the browser as much as one that is seen.
        if (choices.size() > MANY) {
            addComponentAsFirst(finder);
        } else {
            remove(finder);
        }
        find();
    }

    void show(FacetCounts counts, Filters filters) {
        values.forEach(row -> row.show(counts.of(row.choice.value()), filters.contains(row.choice.value())));
    }

    private void find() {
        String wanted = finder.getValue().strip().toLowerCase(Locale.ROOT);
        values.forEach(
                row -> row.setVisible(row.choice.text().toLowerCase(Locale.ROOT).contains(wanted)));
    }

    /** A value and its name. */
    record Choice(FacetValue value, String text) {}

    private final class Row extends Div {

        private final transient Choice choice;
        private final Checkbox box = new Checkbox();
        private final Span count = new Span();

        private Row(Choice choice) {
            this.choice = choice;
            addClassName("facet-value");
            box.setLabel(choice.text());
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    toggle.accept(choice.value());
                }
            });
            count.addClassName("facet-count");
            count.getElement().setAttribute("aria-hidden", "true");
            add(box, count);
        }

        private void show(int apps, boolean isChosen) {
            box.setValue(isChosen);
            box.setAriaLabel(getTranslation("facet.value", choice.text(), apps));
            count.setText(NumberFormat.getIntegerInstance(getLocale()).format(apps));
            setClassName("of-no-use", apps == 0 && !isChosen);
        }
    }
}
