package io.gangway.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import io.gangway.catalog.App;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.Reader;
import io.gangway.catalog.Selection;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Serves the grid's pages from the tab's current selection, which is worked out once per search or order. */
class AppsDataProvider extends AbstractBackEndDataProvider<App, Void> {

    private Catalog catalog = AppPool.EMPTY;
    private Locale locale = Locale.ENGLISH;
    private AppQuery query = AppQuery.ALL;
    private Selection selection = catalog.select(query, reader());

    void show(Catalog newCatalog) {
        catalog = newCatalog;
        select();
        refreshAll();
    }

    void search(String text) {
        query = query.withText(text);
        select();
        refreshAll();
    }

    /** The grid fetches anew by itself when its order changes. */
    void sort(List<AppQuery.Sort> sort) {
        query = query.withSort(sort);
        select();
    }

    AppQuery query() {
        return query;
    }

    boolean shows(Catalog candidate) {
        return catalog == candidate;
    }

    void sortFor(Locale newLocale) {
        locale = newLocale;
        select();
    }

    int shown() {
        return selection.size();
    }

    int all() {
        return catalog.size();
    }

    @Override
    protected Stream<App> fetchFromBackEnd(Query<App, Void> page) {
        return selection.page(page.getOffset(), page.getLimit());
    }

    @Override
    protected int sizeInBackEnd(Query<App, Void> all) {
        return selection.size();
    }

    @Override
    public Object getId(App app) {
        return app.id().isEmpty() ? app : app.id();
    }

    private void select() {
        selection = catalog.select(query, reader());
    }

    private Reader reader() {
        return Reader.of(locale, ZonedDateTime.now());
    }
}
