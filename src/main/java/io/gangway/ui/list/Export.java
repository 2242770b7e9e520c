package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.gangway.catalog.App;
import io.gangway.catalog.Label;
import io.gangway.catalog.Selection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the list shows, as files to take away. They are written while they are fetched, not before. */
final class Export {

    private final AppList list;
    private final AppLinks links;
    /** Fetched on another thread than the page's. */
    private volatile Shown shown;

    Export(AppList list, AppLinks links) {
        this.list = list;
        this.links = links;
        this.shown = Shown.of(list);
        list.follow(() -> shown = Shown.of(list));
    }

    DownloadHandler csv(Component page) {
        List<String> fixed = Stream.of(
                        "column.name",
                        "column.stream",
                        "column.description",
                        "column.last-reload",
                        "column.modified",
                        "column.published",
                        "details.id",
                        "details.link")
                .map(page::getTranslation)
                .toList();
        String personal = page.getTranslation("stream.personal");
        Function<Label, String> name = labelNames(page);
        return file("apps.csv", "text/csv; charset=utf-8", out -> {
            Shown now = shown;
            CsvWriter csv = new CsvWriter(out);
            csv.line(Stream.concat(fixed.stream(), now.labels().stream().map(name))
                    .toList());
            for (App app : (Iterable<App>) now.apps()::iterator) {
                csv.line(values(app, personal, now.labels()));
            }
        });
    }

    /** Asked for now, since the file is written where no page is. */
    private static Function<Label, String> labelNames(Component page) {
        Map<Label, String> known = new HashMap<>();
        Stream.of(Label.Known.values()).forEach(label -> known.put(label, Texts.of(page, label)));
        return label -> label instanceof Label.Property(var name) ? name : known.getOrDefault(label, "");
    }

    DownloadHandler json() {
        return file(
                "apps.json",
                "application/json",
                out -> out.write(new JsonMapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(shown.apps()
                                .map(app -> ExportedApp.of(app, links))
                                .toList())));
    }

    private List<String> values(App app, String personal, List<Label> labels) {
        ExportedApp exported = ExportedApp.of(app, links);
        return Stream.concat(
                        Stream.of(
                                exported.name(),
                                exported.stream().isEmpty() ? personal : exported.stream(),
                                exported.description(),
                                exported.lastReload(),
                                exported.modified(),
                                exported.published(),
                                exported.id(),
                                exported.link()),
                        labels.stream().map(label -> String.join(", ", label.values(app))))
                .toList();
    }

    private static DownloadHandler file(String name, String type, Content content) {
        return event -> {
            event.setFileName(name);
            event.setContentType(type);
            try (Writer out =
                    new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
                content.write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** What the list shows at one moment. */
    private record Shown(Selection selection, List<Label> labels) {

        static Shown of(AppList list) {
            return new Shown(list.selection(), list.catalog().labels());
        }

        Stream<App> apps() {
            return selection.page(0, selection.size());
        }
    }

    @FunctionalInterface
    private interface Content {
        void write(Writer out) throws IOException;
    }
}
