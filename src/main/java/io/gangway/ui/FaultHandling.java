package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** A fault in a page that is already shown: the log has it, and its user is told instead of left with a dead button. */
@SpringComponent
class FaultHandling implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(FaultHandling.class);
    private static final Duration SHOWN = Duration.ofSeconds(10);

    private volatile boolean isStopping;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::tell));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        isStopping = true;
    }

    private void tell(ErrorEvent fault) {
        if (fault.getThrowable() instanceof IOException || isStopping) {
            // The answer could not be written, as its tab was closed or reloaded meanwhile; or all pages go.
            LOG.debug("A page has gone", fault.getThrowable());
            return;
        }
        LOG.error("A page met a fault", fault.getThrowable());
        UI page = UI.getCurrent();
        if (page != null) {
            Notification note = Notification.show(
                    page.getTranslation("fault.in-page"), (int) SHOWN.toMillis(), Notification.Position.BOTTOM_CENTER);
            note.addThemeVariants(NotificationVariant.ERROR);
        }
    }
}
