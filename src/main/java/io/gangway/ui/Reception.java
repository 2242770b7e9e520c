package io.gangway.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.gangway.login.SignInProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Receives a tab: reads what its browser brought, and starts its way in. */
@SpringComponent
@UIScope
class Reception {

    private final EngineSessionService service;
    private final Visits visits;

    Reception(EngineSessionService service, Visits visits) {
        this.service = service;
        this.visits = visits;
    }

    /**
     * @param path of the page, to which Qlik's sign-in sends the browser back
     * @param view the query to come back to
     * @param framed whether the page is one that portals frame
     */
    void receive(BeforeEnterEvent event, String path, String view, boolean framed) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        boolean ownCookie = request.getRequestedSessionId() != null;
        service.seen(ownCookie, framed);
        if (!ownCookie) {
            // The page itself has just set the cookie; a browser that keeps cookies sends it with this request.
            service.refuse(new SignInProblem.CookiesBlocked());
            return;
        }
        Locale spoken = event.getUI().getLocale();
        visits.read(request, event.getLocation().getQueryParameters(), spoken, path, view, framed)
                .ifPresentOrElse(
                        visit -> service.arrive(visit, spoken), () -> service.refuse(Troubles.NO_PUBLIC_ADDRESS));
    }
}
