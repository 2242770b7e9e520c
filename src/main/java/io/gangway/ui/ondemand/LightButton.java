package io.gangway.ui.ondemand;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.shared.HasTooltip;
import com.vaadin.flow.dom.DomListenerRegistration;

/**
 * Vaadin's button without its component, which wants to know of each click where on which screen it was, and keeps two
 * kilobytes for that in every tab.
 */
@Tag("vaadin-button")
public sealed class LightButton extends HtmlContainer implements HasAriaLabel, HasTooltip permits MenuButton {

    protected LightButton() {
        getElement().getThemeList().add(ButtonVariant.TERTIARY.getVariantName());
    }

    /** A button that is nothing but its icon, and wants a label. */
    public LightButton(Component icon, Runnable action) {
        this();
        getElement().getThemeList().add("icon");
        add(icon);
        whenClicked(action);
    }

    protected final DomListenerRegistration whenClicked(Runnable action) {
        return getElement().addEventListener("click", click -> action.run());
    }

    /** The browser loads an element with the component that it belongs to. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getInternals().addComponentDependencies(Button.class);
    }
}
