package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.Label;
import io.gangway.catalog.ListColumn;
import io.gangway.qlik.engine.LastReload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands below an app's name where there are no columns, as data for a template: a text, or a time in a sentence. Read
 * by the templates.
 */
public record Fact(String text, String at, String as) {

    /** {@code FACTS} is the expression that holds them. */
    private static final String TEMPLATE = """
            <div class="compact-details">${FACTS?.map((fact) => html`<span>${fact.at
              ? html`<gangway-ago at="${fact.at}" as="${fact.as}"></gangway-ago>`
              : html`<bdi>${fact.text}</bdi>`}</span>`)}</div>""";

    /** As scripts count time. */
    private static final long LAST_SECOND_OF_SCRIPTS = 8_640_000_000_000L;

    /** @param facts an expression of the template that this one is part of */
    static String template(String facts) {
        return TEMPLATE.replace("FACTS", facts);
    }

    static List<Fact> of(Component page, App app, List<AppColumn> columns) {
        return columns.stream()
                .flatMap(column -> of(page, app, column).stream())
                .toList();
    }

    private static Optional<Fact> of(Component page, App app, AppColumn column) {
        return switch (column) {
            case ListColumn.NAME -> Optional.empty();
            case ListColumn.LAST_RELOAD ->
                Optional.of(
                        switch (app.reload()) {
                            case LastReload.Missing.NEVER -> text(page.getTranslation("time.never-reloaded.sentence"));
                            case LastReload.Missing.UNKNOWN ->
                                text(page.getTranslation("time.unknown-reload.sentence"));
                            case LastReload.At(var instant) -> time(instant, page.getTranslation("time.reloaded"));
                        });
            case ListColumn.MODIFIED -> app.modified().map(at -> time(at, page.getTranslation("time.modified")));
            case ListColumn.PUBLISHED -> app.published().map(at -> time(at, page.getTranslation("time.published")));
            case ListColumn.STREAM, ListColumn.DESCRIPTION -> told(page, app, column);
            case Label ignored -> told(page, app, column);
        };
    }

    private static Optional<Fact> told(Component page, App app, AppColumn column) {
        return Optional.of(Texts.of(page, app, column))
                .filter(text -> !text.isBlank())
                .map(Fact::text);
    }

    private static Fact text(String text) {
        return new Fact(text, "", "");
    }

    private static Fact time(Instant at, String sentence) {
        return new Fact("", millis(Optional.of(at)), sentence);
    }

    /** Empty for what is beyond the calendar of scripts. */
    static String millis(Optional<Instant> time) {
        return time.filter(instant -> Math.abs(instant.getEpochSecond()) < LAST_SECOND_OF_SCRIPTS)
                .map(instant -> Long.toString(instant.toEpochMilli()))
                .orElse("");
    }
}
