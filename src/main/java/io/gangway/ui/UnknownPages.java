package io.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Answers an address without a page with status 404. The page around it is the same for all addresses, and the browser asks
 * for its content later, when {@link NotFoundView} can no longer set the status of the first answer.
 */
@SpringComponent
class UnknownPages implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(UnknownPages::setStatus);
    }

    private static void setStatus(IndexHtmlResponse response) {
        String path =
                Optional.ofNullable(response.getVaadinRequest().getPathInfo()).orElse("");
        Optional<Class<? extends Component>> page =
                RouteConfiguration.forApplicationScope().getRoute(path.replaceFirst("^/", ""));
        if (page.isEmpty()) {
            response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
