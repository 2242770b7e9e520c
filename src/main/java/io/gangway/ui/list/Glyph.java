package io.gangway.ui.list;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/**
 * The icons, each a symbol of {@code frontend/icons/glyphs.svg}. Vaadin's own come as one set of six hundred, which every page
 * would load and keep.
 */
public enum Glyph {
    SEARCH,
    FILTER,
    REFRESH,
    HELP,
    CLOSE,
    WARNING,
    DONE;

    public SvgIcon create() {
        return new SvgIcon("./icons/glyphs.svg", name().toLowerCase(Locale.ROOT));
    }
}
