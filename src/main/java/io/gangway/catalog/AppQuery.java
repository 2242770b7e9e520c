package io.gangway.catalog;

import java.util.Arrays;
import java.util.List;

/**
 * Which apps a tab wants to see, and in which order.
 *
 * @param text what was typed; every word of it has to occur somewhere in an app's texts
 * @param sort the most important column first; equal apps are ordered by name
 */
public record AppQuery(String text, List<Sort> sort) {

    /** All apps by name. */
    public static final AppQuery ALL = new AppQuery("", List.of());

    public AppQuery {
        sort = List.copyOf(sort);
    }

    public AppQuery withText(String newText) {
        return new AppQuery(newText, sort);
    }

    public AppQuery withSort(List<Sort> newSort) {
        return new AppQuery(text, newSort);
    }

    List<String> words() {
        return Arrays.stream(Folding.fold(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** One column of an order. */
    public record Sort(AppColumn column, boolean descending) {}
}
