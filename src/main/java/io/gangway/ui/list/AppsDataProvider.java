package io.gangway.ui.list;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import io.gangway.catalog.App;
import java.util.stream.Stream;

/** Serves pages of the tab's current selection, which is worked out once per change. */
final class AppsDataProvider extends AbstractBackEndDataProvider<App, Void> {

    private final transient AppList list;

    AppsDataProvider(AppList list) {
        this.list = list;
    }

    @Override
    protected Stream<App> fetchFromBackEnd(Query<App, Void> page) {
        return list.selection().page(page.getOffset(), page.getLimit());
    }

    @Override
    protected int sizeInBackEnd(Query<App, Void> all) {
        return list.selection().size();
    }

    @Override
    public Object getId(App app) {
        return app.id().isEmpty() ? app : app.id();
    }
}
