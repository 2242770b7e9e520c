package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import io.gangway.catalog.FacetCounts;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.Filters;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Values as check boxes: one element for all of them, since each element costs a tab memory, and texts, which cost little. */
@Tag("gangway-facet-values")
final class FacetValues extends Component {

    private static final String KEY = "event.target.value";
    private static final String CHECKED = "event.target.checked";
    private static final JsonMapper JSON = new JsonMapper();

    private final transient Consumer<FacetValue> toggle;
    private transient List<Choice> shown = List.of();
    private transient FacetCounts counts = FacetCounts.NONE;
    private transient Filters filters = Filters.NONE;

    FacetValues(Consumer<FacetValue> toggle) {
        this.toggle = toggle;
        getElement()
                .addEventListener(
                        "change",
                        event -> check(
                                event.getEventData().path(KEY).asString(""),
                                event.getEventData().path(CHECKED).asBoolean(false)))
                .addEventData(KEY)
                .addEventData(CHECKED)
                .synchronizeProperty("chosen");
    }

    void offer(List<Choice> choices) {
        shown = choices;
        tell("names", shown.stream().map(choice -> List.of(choice.key(), choice.text())));
    }

    boolean has(Choice choice) {
        return shown.contains(choice);
    }

    /** What is told twice is sent once. */
    void show(FacetCounts newCounts, Filters newFilters) {
        counts = newCounts;
        filters = newFilters;
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        // To read the pattern for each value anew would take longer than the search.
        MessageFormat text = new MessageFormat(getTranslation("facet.value"), getLocale());
        tell("counts", shown.stream().map(choice -> counts.of(choice.value())).map(apps -> count(numbers, text, apps)));
        tell(
                "chosen",
                shown.stream()
                        .filter(choice -> filters.contains(choice.value()))
                        .map(Choice::key));
    }

    /** The page may be behind, or not ours at all: what it does not know any more, or wants to be as it is, changes nothing. */
    private void check(String key, boolean isChecked) {
        shown.stream()
                .filter(choice -> choice.key().equals(key))
                .map(Choice::value)
                .filter(value -> filters.contains(value) != isChecked)
                .findFirst()
                .ifPresentOrElse(toggle, () -> show(counts, filters));
    }

    private static List<Object> count(NumberFormat numbers, MessageFormat text, int apps) {
        return List.of(numbers.format(apps), text.format(new Object[] {"{0}", apps}), apps > 0);
    }

    private void tell(String property, Stream<?> values) {
        getElement().setProperty(property, JSON.writeValueAsString(values.toList()));
    }

    /** A value and its name. */
    record Choice(FacetValue value, String text) {

        String key() {
            return value.facet().key() + "=" + value.key();
        }
    }
}
