package io.gangway.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.gangway.qlik.QlikServer;
import org.springframework.boot.test.context.SpringBootTest;

/** Gangway's components in a UI, with a Qlik server that nothing listens at. */
@SpringBootTest(properties = "gangway.qlik.url=http://127.0.0.1:1/vp")
@ViewPackages(packages = "io.gangway.ui")
public abstract class WithoutBrowser extends SpringBrowserlessTest {
    protected static final QlikServer SERVER = QlikServer.parse("http://127.0.0.1:1/vp");

    protected static <C extends Component> C attached(C component) {
        UI.getCurrent().add(component);
        return component;
    }

    protected <C extends Component> C byId(Class<C> type, String id) {
        return find(type).withId(id).single();
    }
}
