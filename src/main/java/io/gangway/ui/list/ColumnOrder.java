package io.gangway.ui.list;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of the table's columns by their keys.
 *
 * @param remembered as the reader has made it, with columns that are not there at the moment
 * @param usual of all columns there can be
 */
record ColumnOrder(List<String> remembered, List<String> usual) {

    /** What the reader's order does not know yet comes behind it, and the way to the details last, unless it was moved. */
    int place(String key) {
        int place = remembered.indexOf(key);
        boolean isKnown = place >= 0 && !(key.equals(AppGrid.MORE_KEY) && place == remembered.size() - 1);
        return isKnown ? place : remembered.size() + usual.indexOf(key);
    }

    /** What to remember of a new order of those columns that are there: each other one stays behind the one it was behind. */
    List<String> changedTo(List<String> present) {
        List<String> order = new ArrayList<>(present);
        for (int place = 0; place < remembered.size(); place++) {
            String key = remembered.get(place);
            if (!order.contains(key)) {
                order.add(place == 0 ? 0 : order.indexOf(remembered.get(place - 1)) + 1, key);
            }
        }
        return order;
    }
}
