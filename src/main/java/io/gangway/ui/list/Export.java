package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.gangway.catalog.App;
import io.gangway.catalog.Selection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the list shows, as files to take away. They are written while they are fetched, not before. */
final class Export {

    private final AppList list;
    private final AppLinks links;
    /** Fetched on another thread than the page's. */
    private volatile Selection shown;

    Export(AppList list, AppLinks links) {
        this.list = list;
        this.links = links;
        this.shown = list.selection();
        list.follow(() -> shown = list.selection());
    }

    Anchor csv(Component page, String text) {
        List<String> headers = Stream.of(
                        "column.name",
                        "column.stream",
                        "column.description",
                        "column.last-reload",
                        "column.modified",
                        "column.published",
                        "details.owner",
                        "details.tags",
                        "details.id",
                        "details.link")
                .map(page::getTranslation)
                .toList();
        String personal = page.getTranslation("stream.personal");
        return anchor(text, "apps.csv", "text/csv; charset=utf-8", out -> {
            CsvWriter csv = new CsvWriter(out);
            csv.line(headers);
            for (App app : (Iterable<App>) apps()::iterator) {
                csv.line(values(app, personal));
            }
        });
    }

    Anchor json(String text) {
        return anchor(
                text,
                "apps.json",
                "application/json",
                out -> out.write(new JsonMapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                apps().map(app -> ExportedApp.of(app, links)).toList())));
    }

    private Stream<App> apps() {
        Selection selection = shown;
        return selection.page(0, selection.size());
    }

    private List<String> values(App app, String personal) {
        ExportedApp exported = ExportedApp.of(app, links);
        List<String> values = new ArrayList<>();
        values.add(exported.name());
        values.add(exported.stream().isEmpty() ? personal : exported.stream());
        values.add(exported.description());
        values.add(exported.lastReload());
        values.add(exported.modified());
        values.add(exported.published());
        values.add(exported.owner());
        values.add(String.join(", ", exported.tags()));
        values.add(exported.id());
        values.add(exported.link());
        return values;
    }

    private static Anchor anchor(String text, String file, String type, Content content) {
        Anchor anchor = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(file);
                    event.setContentType(type);
                    try (Writer out = new BufferedWriter(
                            new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
                        content.write(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                text);
        anchor.getElement().setAttribute("download", file);
        anchor.addClassName("menu-link");
        return anchor;
    }

    @FunctionalInterface
    private interface Content {
        void write(Writer out) throws IOException;
    }
}
