package io.gangway.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.gangway.login.Arrival;
import io.gangway.login.SignInProblem;
import io.gangway.login.Visit;
import io.gangway.web.PublicAddress;
import java.util.Locale;
import java.util.Optional;

/** Receives a tab: reads what its browser brought, and starts its way in. */
@SpringComponent
@UIScope
class Reception {

    private final EngineSessionService service;
    private final PublicAddress publicAddress;

    Reception(EngineSessionService service, PublicAddress publicAddress) {
        this.service = service;
        this.publicAddress = publicAddress;
    }

    /**
     * @param path of the page, to which Qlik's sign-in sends the browser back
     * @param view the query to come back to
     * @param framed whether the page is one that portals frame
     */
    void receive(BeforeEnterEvent event, String path, String view, boolean framed) {
        Arrival arrival = Arrival.read(event.getLocation().getQueryParameters().getParameters());
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        boolean ownCookie = request.getHttpServletRequest().getRequestedSessionId() != null;
        service.seen(ownCookie, framed);
        if (!ownCookie) {
            // The page itself has just set the cookie; a browser that keeps cookies sends it with this request.
            service.refuse(new SignInProblem.CookiesBlocked());
            return;
        }
        String userAgent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        publicAddress
                .of(request.getHttpServletRequest())
                .ifPresentOrElse(
                        home -> service.arrive(
                                new Visit(arrival, home.resolve(path + language(event)), userAgent, view, framed),
                                event.getUI().getLocale()),
                        () -> service.refuse(Troubles.NO_PUBLIC_ADDRESS));
    }

    /** Where the page's address asks for a language, the one that comes back does too. */
    private static String language(BeforeEnterEvent event) {
        Locale spoken = event.getUI().getLocale();
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Languages.PARAMETER)
                .map(asked -> "?" + Languages.PARAMETER + "=" + spoken.toLanguageTag())
                .orElse("");
    }
}
