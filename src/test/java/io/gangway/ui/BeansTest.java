package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class BeansTest extends WithoutBrowser {

    @Autowired
    private ApplicationContext beans;

    /** With two, Vaadin takes neither, and searches the jar for texts at every text. */
    @Test
    void textsComeFromOneProvider() {
        assertThat(beans.getBeanNamesForType(I18NProvider.class)).hasSize(1);
    }
}
