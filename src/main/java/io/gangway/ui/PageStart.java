package io.gangway.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gangway.login.Arrival;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * In which order a page starts. That of the list does first what its visitor waits for, and Vaadin's client, which takes most
 * of the time, comes behind that, in a template that a script unpacks; others start at once.
 */
@SpringComponent
class PageStart {

    private static final InlineScript ARRIVAL = InlineScript.read("gangway-arrival.js");
    private static final InlineScript FIRST = InlineScript.read("gangway-start.js");

    private final Browsers browsers;
    /** By the client's first script; there is one. */
    private final Map<String, List<String>> preloads = new ConcurrentHashMap<>();

    PageStart(Browsers browsers) {
        this.browsers = browsers;
    }

    /** @param scripts that the client's components need */
    void addTo(IndexHtmlResponse response, List<String> scripts) {
        Document page = response.getDocument();
        List<Element> client = page.head().select("script[type=module][src]");
        Element application = AppsView.isPageOf(response.getVaadinRequest()) ? behindFirstSteps(response) : page.head();
        client.stream()
                .flatMap(script -> preloads.computeIfAbsent(script.attr("src"), Preloads::of).stream())
                .forEach(later -> application
                        .appendElement("link")
                        .attr("rel", "modulepreload")
                        .attr("href", later));
        client.forEach(application::appendChild);
        scripts.forEach(script ->
                application.appendElement("script").attr("type", "module").attr("src", "./" + script));
    }

    private Element behindFirstSteps(IndexHtmlResponse response) {
        Document page = response.getDocument();
        HttpServletRequest request = (VaadinServletRequest) response.getVaadinRequest();
        Arrival arrival = arrival(request);
        if (tellsOf(arrival, request)) {
            page.child(0).attr("data-arrival", arrival instanceof Arrival.WithTicket ? "ticket" : "plain");
        }
        page.head()
                .select("base")
                .after(FIRST.element().outerHtml())
                .after(ARRIVAL.element().outerHtml());
        return page.head().appendElement("template").attr("id", "application");
    }

    /** What has come by the doorstep has been told of, and a page without a session may yet get another one. */
    private boolean tellsOf(Arrival arrival, HttpServletRequest request) {
        return request.isRequestedSessionIdValid()
                && !Doorstep.isCrossed(request)
                && browsers.of(request.getSession()).early().isFor(arrival);
    }

    private static Arrival arrival(HttpServletRequest request) {
        return Arrival.read(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> Arrays.asList(parameter.getValue()))));
    }
}
