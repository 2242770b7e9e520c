package io.gangway.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;

@Route("")
class AppsView extends VerticalLayout {
    AppsView() {
        add(new H1("Gangway"), new Grid<String>());
    }
}
