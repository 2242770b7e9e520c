package io.gangway.ui;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts as the page gets them. */
final class Texts {
    private static final I18NProvider PROVIDER = new DefaultI18NProvider(List.of(Locale.ENGLISH));
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT, Texts.class.getClassLoader());

    private Texts() {}

    static Set<String> keys() {
        return BUNDLE.keySet();
    }

    /** The text before its arguments are put in. */
    static String pattern(String key) {
        return BUNDLE.getString(key);
    }

    static String text(String key, Object... arguments) {
        return PROVIDER.getTranslation(key, Locale.ENGLISH, arguments);
    }
}
