package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.Facet;
import io.gangway.catalog.FacetValue;
import io.gangway.qlik.engine.StreamRef;
import java.util.Locale;

/** The words for what a list is made of, in the reader's language. */
final class Texts {

    private Texts() {}

    static String of(Component page, AppColumn column) {
        return page.getTranslation("column." + key(column));
    }

    static String of(Component page, Facet facet) {
        return page.getTranslation("facet." + key(facet));
    }

    static String of(Component page, Catalog catalog, FacetValue value) {
        return switch (value) {
            case FacetValue.InStream stream
            when stream.equals(FacetValue.InStream.PERSONAL) -> page.getTranslation("stream.personal");
            case FacetValue.InStream stream ->
                catalog.stream(stream).map(StreamRef::name).orElseGet(stream::key);
            case FacetValue.Kind kind -> page.getTranslation("kind." + key(kind));
            case FacetValue.ReloadAge age -> page.getTranslation("reload-age." + key(age));
            case FacetValue.Feature feature -> page.getTranslation("feature." + key(feature));
        };
    }

    static String stream(Component page, App app) {
        return app.stream().map(StreamRef::name).orElseGet(() -> page.getTranslation("stream.personal"));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
