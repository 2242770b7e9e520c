package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.Facet;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.Label;
import io.gangway.catalog.ListColumn;
import io.gangway.catalog.ListFacet;
import io.gangway.qlik.engine.StreamRef;
import java.util.Locale;

/** The words for what a list is made of, in the reader's language. */
final class Texts {

    private Texts() {}

    static String of(Component page, AppColumn column) {
        return switch (column) {
            case ListColumn listed -> page.getTranslation("column." + key(listed));
            case Label label -> of(page, label);
        };
    }

    static String of(Component page, Facet facet) {
        return switch (facet) {
            case ListFacet listed -> page.getTranslation("facet." + key(listed));
            case Label label -> of(page, label);
        };
    }

    static String of(Component page, Label label) {
        return switch (label) {
            case Label.Known known -> page.getTranslation("label." + key(known));
            case Label.Property(var name) -> name;
        };
    }

    /** What an app has in a column of texts. */
    static String of(Component page, App app, AppColumn column) {
        return switch (column.of(app)) {
            case AppColumn.Text(var text)
            when column == ListColumn.STREAM && text.isEmpty() -> page.getTranslation("stream.personal");
            case AppColumn.Text(var text) -> text;
            case AppColumn.Time ignored -> "";
        };
    }

    static String star(Component page, boolean isFavourite) {
        return page.getTranslation(isFavourite ? "favourite.remove" : "favourite.add");
    }

    static String of(Component page, Catalog catalog, FacetValue value) {
        return switch (value) {
            case FacetValue.InStream stream
            when stream.equals(FacetValue.InStream.PERSONAL) -> page.getTranslation("stream.personal");
            case FacetValue.InStream stream ->
                catalog.stream(stream).map(StreamRef::name).orElseGet(stream::key);
            case FacetValue.Labelled labelled -> labelled.key();
            case FacetValue.Own own -> page.getTranslation("own." + key(own));
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
