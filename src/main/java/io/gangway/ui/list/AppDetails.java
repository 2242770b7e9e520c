package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.gangway.catalog.App;
import io.gangway.catalog.Extras;
import io.gangway.qlik.engine.DocListEntry;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that Qlik says about an app, and what can be done with it. */
final class AppDetails extends Dialog {

    private static final List<String> SIZES = List.of("B", "KB", "MB", "GB");
    private static final int STEP = 1024;
    private static final int TEN = 10;

    private final transient AppList list;
    private final transient AppLinks links;

    AppDetails(AppList list, AppLinks links) {
        this.list = list;
        this.links = links;
        addClassName("app-details");
        setWidth("34rem");
        setMaxWidth("96vw");
        setDraggable(true);
    }

    void show(App app) {
        setHeaderTitle(app.name());
        removeAll();
        getFooter().removeAll();
        add(new Paragraph(app.description()), facts(app));
        getFooter().add(actions(app), new Button(getTranslation("action.close"), click -> close()));
        open();
    }

    private DescriptionList facts(App app) {
        DocListEntry entry = app.entry();
        Extras extras = app.extras();
        DescriptionList facts = new DescriptionList();
        addFact(facts, "column.stream", streamLink(app));
        addTime(facts, "column.last-reload", app.lastReload(), "time.never-reloaded", list.isStale(app));
        addTime(facts, "column.modified", app.modified(), "time.unknown", false);
        addTime(facts, "column.published", app.published(), "time.not-published", false);
        addTime(facts, "details.created", entry.created(), "time.unknown", false);
        addText(facts, "details.title", entry.title().equals(entry.name()) ? "" : entry.title());
        addText(facts, "details.owner", extras.owner());
        addText(facts, "details.tags", String.join(", ", extras.tags()));
        extras.properties().forEach((name, values) -> {
            facts.add(new DescriptionList.Term(name));
            facts.add(new DescriptionList.Description(new Span(String.join(", ", values))));
        });
        addText(facts, "details.privileges", privileges(entry));
        addText(facts, "details.features", features(entry));
        addText(facts, "details.usage", entry.usage());
        addText(facts, "details.size", entry.fileSize() > 0 ? size(entry.fileSize()) : "");
        addText(facts, "details.namesakes", namesakes(app));
        addText(facts, "details.id", app.id());
        return facts;
    }

    private Div actions(App app) {
        Div actions = new Div();
        actions.addClassName("details-actions");
        String address = links.app(app);
        if (!address.isEmpty()) {
            Anchor open = new Anchor(address, getTranslation("details.open"), AnchorTarget.BLANK);
            open.getElement().setAttribute("rel", "noopener noreferrer");
            open.addClassName("details-open");
            open.getElement().setAttribute("data-app-id", app.id());
            open.getElement().addEventListener("click", click -> list.opened(app));
            actions.add(
                    copyButton("details.copy-link", "copy-link", address),
                    copyButton("details.copy-id", "copy-id", app.id()),
                    open);
        }
        return actions;
    }

    private Button copyButton(String key, String id, String text) {
        Button copy = new Button(getTranslation(key));
        copy.setId(id);
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        copy.addClickListener(
                click -> copy.getElement().executeJs(Clipboard.COPY, text).then(Boolean.class, done -> {
                    if (done) {
                        copy.setText(getTranslation("diagnosis.copied"));
                    }
                }));
        return copy;
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

    private void addText(DescriptionList facts, String key, String text) {
        if (!text.isBlank()) {
            addFact(facts, key, new Span(text));
        }
    }

    private void addTime(DescriptionList facts, String key, Optional<Instant> time, String neverKey, boolean isStale) {
        Element ago = new Element("gangway-ago");
        ago.setAttribute("at", AppGrid.millis(time));
        ago.setAttribute("never", getTranslation(neverKey));
        Span value = new Span();
        value.getElement().appendChild(ago);
        if (isStale) {
            Span stale = new Span(getTranslation("app.stale"));
            stale.addClassName("stale-mark");
            value.add(new Span(" "), stale);
        }
        addFact(facts, key, value);
    }

    private void addFact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)));
        facts.add(new DescriptionList.Description(value));
    }
}
