package io.gangway.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gangway.login.Arrival;
import io.gangway.login.Visit;
import io.gangway.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** Reads from a request who comes, and to which page. */
@SpringComponent
class Visits {

    private final PublicAddress publicAddress;

    Visits(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    /**
     * @param query of the page, with what the sign-in page has added to it
     * @param spoken the language of the page
     * @param path of the page, to which Qlik's sign-in sends the browser back
     * @param view the query to come back to
     * @param framed whether the page is one that portals frame
     * @return empty where Gangway does not know under which address the browser finds it
     */
    Optional<Visit> read(
            HttpServletRequest request,
            QueryParameters query,
            Locale spoken,
            String path,
            String view,
            boolean framed) {
        String userAgent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return publicAddress
                .of(request)
                .map(home -> new Visit(
                        Arrival.read(query.getParameters()),
                        home.resolve(path + language(query, spoken)),
                        userAgent,
                        view,
                        framed));
    }

    /** Where the page's address asks for a language, the one that comes back does too. */
    private static String language(QueryParameters query, Locale spoken) {
        return query.getSingleParameter(Languages.PARAMETER)
                .map(asked -> "?" + Languages.PARAMETER + "=" + spoken.toLanguageTag())
                .orElse("");
    }
}
