package io.gangway.ui.list;

import io.gangway.catalog.AppColumn;
import io.gangway.catalog.Label;
import io.gangway.catalog.ListColumn;
import io.gangway.ui.memory.Memory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which columns of the apps are shown: what the reader has chosen counts, and of the others there is what has room. */
final class ColumnChoice {

    /** Widths in CSS pixels from which on there is room for more columns; the first one stands in the style sheet, too. */
    private static final int ROOM_FOR_COLUMNS = 641;

    private static final int ROOM_FOR_DESCRIPTIONS = 1200;
    private static final int ROOM_FOR_CHANGES = 1400;
    private static final int ROOM_FOR_ALL = 1700;

    private final AppList list;
    private int room = ROOM_FOR_ALL;

    ColumnChoice(AppList list) {
        this.list = list;
    }

    /** @param width of the window in CSS pixels; 0 where the browser does not tell */
    void room(int width) {
        room = width == 0 ? ROOM_FOR_ALL : width;
    }

    /** Whether there are columns at all, or all stands below the name. */
    boolean hasColumns() {
        return room >= ROOM_FOR_COLUMNS;
    }

    /** All there are, the name first. */
    List<AppColumn> all() {
        return Stream.<AppColumn>concat(Stream.of(ListColumn.values()), list.catalog().labels().stream())
                .toList();
    }

    /** In the way the list is shown at the moment. */
    boolean isShown(AppColumn column) {
        return isShown(column, hasColumns() && !list.memory().look().cards());
    }

    boolean isShownInTable(AppColumn column) {
        return isShown(column, true);
    }

    /** What stands below the name on cards and in narrow lists. */
    List<AppColumn> besideName() {
        return all().stream().filter(column -> isShown(column, false)).toList();
    }

    /** What the browser is to remember where the reader wants to see that column, or no more. */
    Memory wanted(AppColumn column, boolean isWanted) {
        Map<String, Boolean> wanted = new HashMap<>(list.memory().wanted());
        wanted.put(column.key(), isWanted);
        return list.memory().withWanted(wanted);
    }

    private boolean isShown(AppColumn column, boolean inTable) {
        return list.memory().wanted().getOrDefault(column.key(), inTable ? hasRoom(column) : belongsToName(column));
    }

    private boolean hasRoom(AppColumn column) {
        return switch (column) {
            case ListColumn.NAME, ListColumn.STREAM, ListColumn.LAST_RELOAD -> true;
            case ListColumn.DESCRIPTION -> room >= ROOM_FOR_DESCRIPTIONS;
            case ListColumn.MODIFIED -> room >= ROOM_FOR_CHANGES;
            case ListColumn.PUBLISHED -> room >= ROOM_FOR_ALL;
            case Label ignored -> false;
        };
    }

    private static boolean belongsToName(AppColumn column) {
        return column == ListColumn.STREAM || column == ListColumn.LAST_RELOAD;
    }
}
