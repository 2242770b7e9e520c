package io.gangway.ui.clipboard;

import com.vaadin.flow.component.button.Button;

/**
 * Copies a text and says whether that worked. All of it happens in the browser, by {@code gangway-copy.js}: browsers allow it
 * in the very click only, and not after a round trip to the server.
 */
public final class CopyButton extends Button {

    /** @param key of its own text */
    public CopyButton(String key) {
        super();
        setText(getTranslation(key));
        getElement().setAttribute("aria-live", "polite");
        getElement().setAttribute("data-copied", getTranslation("copy.done"));
        getElement().setAttribute("data-refused", getTranslation("copy.refused"));
    }

    /** This text from now on. */
    public void copies(String text) {
        getElement().setAttribute("data-copy", text);
    }
}
