package io.gangway.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.Selection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Serves the grid's pages from the tab's current selection, which is worked out once per search or order. */
class AppsDataProvider extends AbstractBackEndDataProvider<App, Void> {

    private Catalog catalog = AppPool.EMPTY;
    private Locale locale = Locale.ENGLISH;
    private AppQuery query = AppQuery.ALL;
    private Selection selection = catalog.select(query, locale);

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
        List<AppQuery.Sort> sort =
                page.getSortOrders().stream().map(AppsDataProvider::sort).toList();
        if (!sort.equals(query.sort())) {
            query = query.withSort(sort);
            select();
        }
        return selection.page(page.getOffset(), page.getLimit());
    }

    /** The order does not change how many there are, and the grid does not name it when it asks. */
    @Override
    protected int sizeInBackEnd(Query<App, Void> all) {
        return selection.size();
    }

    @Override
    public Object getId(App app) {
        return app.id().isEmpty() ? app : app.id();
    }

    private void select() {
        selection = catalog.select(query, locale);
    }

    private static AppQuery.Sort sort(QuerySortOrder order) {
        return new AppQuery.Sort(
                AppColumn.valueOf(order.getSorted()), order.getDirection() == SortDirection.DESCENDING);
    }
}
