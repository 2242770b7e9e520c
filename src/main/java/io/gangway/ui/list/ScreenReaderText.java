package io.gangway.ui.list;

import com.vaadin.flow.component.html.Span;

/** A text that is only read out. */
final class ScreenReaderText extends Span {

    ScreenReaderText(String text) {
        super(text);
        addClassName("read-out");
    }
}
