package io.gangway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.query.Condition;
import io.gangway.catalog.query.Scope;
import io.gangway.catalog.query.Term;

/** What narrows the list down at the moment; one click takes it away. Plain words stay in the search field alone. */
final class Chips extends Div {

    private final transient AppList list;

    Chips(AppList list) {
        this.list = list;
        addClassName("chips");
        setId("chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("chips.label"));
        list.follow(this::follow);
        follow();
    }

    private void follow() {
        removeAll();
        list.typed().terms().stream().filter(Chips::isOperator).forEach(this::addTerm);
        list.query().filters().values().forEach(this::addFilter);
        setVisible(getComponentCount() > 0);
        if (isVisible()) {
            Button all = new Button(getTranslation("chips.clear"), click -> list.clear());
            all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            all.setId("clear-all");
            add(all);
        }
    }

    private void addTerm(Term term) {
        String source = list.typed().source(term.span());
        add(chip(source, () -> list.search(list.typed().without(term.span()))));
    }

    private void addFilter(FacetValue value) {
        String text = Texts.of(this, value.facet()) + ": " + Texts.of(this, list.catalog(), value);
        add(chip(text, () -> list.toggle(value)));
    }

    private Button chip(String text, Runnable remove) {
        Button chip = new Button(text, Glyph.CLOSE.create(), click -> remove.run());
        chip.setIconAfterText(true);
        chip.addThemeVariants(ButtonVariant.SMALL);
        chip.addClassName("chip");
        chip.setAriaLabel(getTranslation("chips.remove", text));
        return chip;
    }

    private static boolean isOperator(Term term) {
        return !(term.condition() instanceof Condition.Words(Scope scope, var ignored)) || scope != Scope.ANYWHERE;
    }
}
