package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.gangway.catalog.App;
import io.gangway.qlik.engine.DocListEntry;
import io.gangway.qlik.engine.LastReload;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Qlik says about an app, as names and values. */
final class AppFacts extends DescriptionList {

    private static final List<String> SIZES = List.of("B", "KB", "MB", "GB");
    static final List<String> USAGES = List.of("ANALYTICS", "DATA_PREPARATION", "DATAFLOW_PREP", "SINGLE_TABLE_PREP");
    private static final int STEP = 1024;
    private static final int TEN = 10;

    private final transient AppList list;
    private final transient AppLinks links;

    AppFacts(App app, AppList list, AppLinks links) {
        super();
        this.list = list;
        this.links = links;
        DocListEntry entry = app.entry();
        addFact(getTranslation("column.stream"), streamLink(app));
        addTime(
                getTranslation("column.last-reload"),
                app.lastReload(),
                app.reload() == LastReload.Missing.UNKNOWN ? "time.unknown-reload" : "time.never-reloaded",
                list.isStale(app));
        addTime(getTranslation("column.modified"), app.modified(), "time.unknown", false);
        addTime(getTranslation("column.published"), app.published(), "time.not-published", false);
        addTime(getTranslation("details.created"), entry.created(), "time.unknown", false);
        addText(getTranslation("details.title"), entry.title().equals(entry.name()) ? "" : entry.title());
        app.labels().forEach(label -> addText(Texts.of(this, label), Texts.of(this, app, label)));
        addText(getTranslation("details.privileges"), privileges(entry));
        addText(getTranslation("details.features"), features(entry));
        addText(getTranslation("details.usage"), usage(entry.usage()));
        addText(getTranslation("details.size"), entry.fileSize() > 0 ? size(entry.fileSize()) : "");
        addText(getTranslation("details.namesakes"), namesakes(app));
        addText(getTranslation("details.id"), app.id());
    }

    private Component streamLink(App app) {
        String address = links.stream(app);
        String name = Texts.stream(this, app);
        if (address.isEmpty()) {
            return new Span(name);
        }
        Anchor link = new Anchor(address, name, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private String privileges(DocListEntry entry) {
        return entry.privileges().stream()
                .map(privilege -> privilege.toLowerCase(Locale.ROOT))
                .map(privilege ->
                        Privileges.KNOWN.contains(privilege) ? getTranslation("privilege." + privilege) : privilege)
                .collect(Collectors.joining(", "));
    }

    private String features(DocListEntry entry) {
        return Stream.of(
                        entry.sectionAccess() ? getTranslation("feature.section-access") : "",
                        entry.directQuery() ? getTranslation("feature.direct-query") : "",
                        entry.readOnly() ? getTranslation("details.read-only") : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** As Qlik writes it where there are no words for it. */
    private String usage(String usage) {
        return USAGES.contains(usage)
                ? getTranslation("usage." + usage.toLowerCase(Locale.ROOT).replace('_', '-'))
                : usage;
    }

    private String namesakes(App app) {
        int others = list.catalog().namesakes(app).size() - 1;
        return others > 0 ? getTranslation("details.namesakes.text", others) : "";
    }

    private String size(long bytes) {
        int unit = 0;
        double amount = bytes;
        while (amount >= STEP && unit < SIZES.size() - 1) {
            amount /= STEP;
            unit++;
        }
        NumberFormat number = NumberFormat.getInstance(getLocale());
        number.setMaximumFractionDigits(amount < TEN ? 1 : 0);
        return number.format(amount) + " " + SIZES.get(unit);
    }

    private void addText(String name, String text) {
        if (!text.isBlank()) {
            addFact(name, new Span(text));
        }
    }

    private void addTime(String name, Optional<Instant> time, String neverKey, boolean isStale) {
        Element ago = new Element("gangway-ago");
        ago.setAttribute("at", Fact.millis(time));
        ago.setAttribute("never", getTranslation(neverKey));
        Span value = new Span();
        value.addClassName("fact-time");
        value.getElement().appendChild(ago);
        if (isStale) {
            Span stale = new Span(getTranslation("app.stale"));
            stale.addClassName("stale-mark");
            value.add(stale);
        }
        if (time.isPresent()) {
            Element when = new Element("gangway-ago");
            when.setAttribute("at", Fact.millis(time));
            when.setAttribute("as", "{1}");
            value.getElement().appendChild(when);
        }
        addFact(name, value);
    }

    private void addFact(String name, Component value) {
        add(new Term(name));
        add(new Description(value));
    }
}
