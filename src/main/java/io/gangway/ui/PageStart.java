package io.gangway.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gangway.login.Arrival;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * In which order a page starts. That of the list does first what its visitor waits for, and Vaadin's client, which takes most
 * of the time, comes behind that, in a template that a script unpacks; others start at once.
 */
@SpringComponent
class PageStart {

    private static final InlineScript FIRST = InlineScript.read("gangway-start.js");

    private final ObjectProvider<EarlyBoarding> earlyBoarding;
    /** By the client's first script; there is one. */
    private final Map<String, List<String>> preloads = new ConcurrentHashMap<>();

    PageStart(ObjectProvider<EarlyBoarding> earlyBoarding) {
        this.earlyBoarding = earlyBoarding;
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
        Arrival arrival = arrival(response.getVaadinRequest());
        if (earlyBoarding.getObject().isFor(arrival)) {
            page.child(0).attr("data-arrival", arrival instanceof Arrival.WithTicket ? "ticket" : "plain");
        }
        page.head().select("base").after(FIRST.element().outerHtml());
        return page.head().appendElement("template").attr("id", "application");
    }

    private static Arrival arrival(VaadinRequest request) {
        return Arrival.read(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> Arrays.asList(parameter.getValue()))));
    }
}
