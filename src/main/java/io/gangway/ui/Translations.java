package io.gangway.ui;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;

/** The texts of the page. Vaadin's own bean would look through the whole jar for the languages that there are texts for. */
@SpringComponent
// No method of a configuration: those are seen too late to take the place of Vaadin's.
final class Translations extends DefaultI18NProvider {

    Translations() {
        super(Languages.ALL);
    }
}
