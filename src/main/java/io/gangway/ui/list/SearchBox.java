package io.gangway.ui.list;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import io.gangway.catalog.query.Completion;
import io.gangway.catalog.query.Problem;
import io.gangway.catalog.query.QueryText;
import io.gangway.catalog.query.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The search field: how its text may go on, and below it what of the text was not understood. */
final class SearchBox extends Div {

    private static final int TYPING_PAUSE_MILLIS = 120;
    private static final int MOST_SUGGESTIONS = 8;
    private static final int LONGEST_TEXT = 200;
    private static final String TYPED = "element.value";
    private static final String CARET = "element.inputElement.selectionStart";
    private static final JsonMapper JSON = new JsonMapper();

    private final transient AppList list;
    private final TextField field = new TextField();
    private final Element suggestions = new Element("gangway-suggestions");
    private final Paragraph problem = new Paragraph();

    SearchBox(AppList list) {
        this.list = list;
        addClassName("search-box");
        buildField();
        suggestions.setAttribute("for", "search");
        suggestions.setAttribute("label", getTranslation("search.suggestions"));
        problem.setId("search-problem");
        problem.addClassName("search-problem");
        problem.getElement().setAttribute("role", "status");
        add(field);
        getElement().appendChild(suggestions);
        add(problem);
        list.follow(this::follow);
        follow();
    }

    void focusField() {
        field.focus();
    }

    private void buildField() {
        field.setId("search");
        field.addClassName("search");
        field.setPlaceholder(getTranslation("search.placeholder"));
        field.setAriaLabel(getTranslation("search.label"));
        field.setPrefixComponent(Glyph.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(LONGEST_TEXT);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                list.search(change.getValue());
            }
        });
        field.addKeyDownListener(Key.ESCAPE, press -> list.search(""));
        field.getElement()
                .addEventListener(
                        "input",
                        event -> suggest(
                                event.getEventData().path(TYPED).asString(""),
                                event.getEventData().path(CARET).asInt(0)))
                .addEventData(TYPED)
                .addEventData(CARET)
                .debounce(TYPING_PAUSE_MILLIS);
    }

    private void follow() {
        if (!field.getValue().equals(list.query().text())) {
            field.setValue(list.query().text());
        }
        Optional<Problem> first =
                list.typed().problems().stream().filter(this::isDone).findFirst();
        problem.setVisible(first.isPresent());
        first.ifPresent(found -> problem.setText(words(list.typed(), found)));
        field.getElement().setAttribute("aria-describedby", first.isPresent() ? "search-problem" : "");
    }

    /** A value that is just being typed is not wrong yet. */
    private boolean isDone(Problem found) {
        boolean isAtTheEnd = found.span().end() == list.typed().text().length();
        boolean mayBecomeRight = found instanceof Problem.MissingValue
                || found instanceof Problem.UnknownValue unknown
                        && unknown.possible().stream().anyMatch(value -> value.startsWith(unknown.value()));
        return !isAtTheEnd || !mayBecomeRight;
    }

    private String words(QueryText typed, Problem found) {
        return switch (found) {
            case Problem.UnknownOperator(var span, var name, var nearest) ->
                nearest.map(meant -> getTranslation("search.unknown-operator.nearest", name, meant.keyword()))
                        .orElseGet(() -> getTranslation("search.unknown-operator", name));
            case Problem.UnavailableOperator(var span, var operator) ->
                getTranslation("search.unavailable-operator", operator.keyword());
            case Problem.MissingValue(var span, var operator) ->
                getTranslation("search.missing-value", operator.keyword());
            case Problem.UnknownValue(var span, var operator, var value, var possible) ->
                getTranslation("search.unknown-value", operator.keyword(), value, String.join(", ", possible));
            case Problem.UnreadableTime(var span, var operator, var value) ->
                getTranslation("search.unreadable-time", operator.keyword(), value);
            case Problem.TooManyTerms(var span, int limit) -> getTranslation("search.too-many-terms", limit);
        };
    }

    private void suggest(String text, int caret) {
        String read = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        Completion completion = list.catalog().complete(read, Math.clamp(caret, 0, read.length()), MOST_SUGGESTIONS);
        List<Map<String, Object>> shown = completion.suggestions().stream()
                .map(suggestion -> shown(completion.accept(suggestion), suggestion))
                .toList();
        suggestions.setPropertyJson("suggestions", JSON.valueToTree(shown));
    }

    private Map<String, Object> shown(Completion.Edit edit, Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.OperatorSuggestion(var operator, var inserted) ->
                shown(
                        edit,
                        operator.keyword() + ":",
                        getTranslation("operator." + operator.name().toLowerCase(Locale.ROOT)));
            case Suggestion.ValueSuggestion(var operator, var value, var inserted) -> shown(edit, value, "");
        };
    }

    private static Map<String, Object> shown(Completion.Edit edit, String label, String hint) {
        return Map.of("label", label, "hint", hint, "text", edit.text(), "caret", edit.caret());
    }
}
