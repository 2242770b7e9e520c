package io.gangway.ui.list;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.ListColumn;
import io.gangway.ui.memory.Memory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a portal wants the list in its frame, from the frame's address: {@code ?view=cards&columns=name,stream&search=off}. What
 * makes no sense there is passed over.
 *
 * @param cards whether as cards; empty where the reader's own choice serves
 * @param columns those of the table, in their order; none where the reader's own choice serves
 */
public record FrameLook(boolean search, Optional<Boolean> cards, List<AppColumn> columns) {

    /** As for a page that is no frame. */
    static final FrameLook FREE = new FrameLook(true, Optional.empty(), List.of());

    public static FrameLook of(QueryParameters parameters) {
        return new FrameLook(
                !parameters.getSingleParameter("search").orElse("").equals("off"),
                parameters.getSingleParameter("view").flatMap(FrameLook::areCards),
                columns(parameters.getSingleParameter("columns").orElse("")));
    }

    /** What the browser remembers, as the portal wants it shown. */
    Memory over(Memory memory) {
        Memory shown = cards.map(wanted -> memory.withLook(memory.look().withCards(wanted)))
                .orElse(memory);
        return columns.isEmpty()
                ? shown
                : shown.withColumns(order(), memory.widths()).withWanted(wanted());
    }

    /** What the browser is to remember: the portal's choices are not the reader's. */
    Memory without(Memory shown, Memory remembered) {
        Memory own = cards.isEmpty()
                ? shown
                : shown.withLook(shown.look().withCards(remembered.look().cards()));
        return columns.isEmpty()
                ? own
                : own.withColumns(remembered.columns(), remembered.widths()).withWanted(remembered.wanted());
    }

    private List<String> order() {
        return Stream.concat(
                        Stream.of(AppGrid.STAR_KEY, AppGrid.COMPACT_KEY),
                        columns.stream().map(AppColumn::key))
                .toList();
    }

    private Map<String, Boolean> wanted() {
        return Stream.<AppColumn>concat(Arrays.stream(ListColumn.values()), columns.stream())
                .distinct()
                .collect(Collectors.toMap(AppColumn::key, columns::contains));
    }

    private static Optional<Boolean> areCards(String view) {
        return switch (view) {
            case "cards" -> Optional.of(true);
            case "table" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The name is always there: it is what opens an app. */
    private static List<AppColumn> columns(String names) {
        List<AppColumn> wanted = Arrays.stream(names.split(","))
                .map(String::strip)
                .flatMap(name ->
                        AppColumn.of(name)
                                .or(() -> AppColumn.of(
                                        name.toLowerCase(Locale.ROOT).replace('_', '-')))
                                .stream())
                .distinct()
                .toList();
        return wanted.isEmpty() || wanted.contains(ListColumn.NAME)
                ? wanted
                : Stream.concat(Stream.<AppColumn>of(ListColumn.NAME), wanted.stream())
                        .toList();
    }
}
