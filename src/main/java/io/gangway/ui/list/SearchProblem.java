package io.gangway.ui.list;

import com.vaadin.flow.component.html.Paragraph;
import io.gangway.catalog.query.Problem;
import io.gangway.catalog.query.QueryText;

/** What of the typed text was not understood. Always there, so that screen readers notice what it says and that it is mended. */
final class SearchProblem extends Paragraph {

    static final String ID = "search-problem";

    private final transient AppList list;

    SearchProblem(AppList list) {
        this.list = list;
        setId(ID);
        addClassName("search-problem");
        getElement().setAttribute("role", "status");
        list.follow(this::follow);
        follow();
    }

    private void follow() {
        QueryText typed = list.typed();
        setText(typed.problems().stream()
                .filter(problem -> isDone(typed, problem))
                .findFirst()
                .map(this::words)
                .orElse(""));
    }

    /** A value that is just being typed is not wrong yet. */
    private static boolean isDone(QueryText typed, Problem problem) {
        boolean isAtTheEnd = problem.span().end() == typed.text().length();
        return !isAtTheEnd || !problem.mayBecomeRight();
    }

    private String words(Problem found) {
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
            case Problem.Connective(var span, var word) -> getTranslation("search.connective", word);
            case Problem.LoneMinus(var span) -> getTranslation("search.lone-minus");
            case Problem.Wildcard(var span) -> getTranslation("search.wildcard");
            case Problem.TooManyTerms(var span, int limit) -> getTranslation("search.too-many-terms", limit);
        };
    }
}
