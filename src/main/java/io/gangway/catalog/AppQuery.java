package io.gangway.catalog;

import java.util.List;

/**
 * Which apps a tab wants to see, and in which order: what an address says of a list.
 *
 * @param text what was typed, in the language of {@code io.gangway.catalog.query}
 * @param filters narrow down further
 * @param sort the most important column first; equal apps are ordered by name. Empty: by how well the words match, or by name
 * @param favouritesFirst whether the reader's favourites come before all others
 */
public record AppQuery(String text, Filters filters, List<Sort> sort, boolean favouritesFirst) {

    /** All apps by name. */
    public static final AppQuery ALL = new AppQuery("", Filters.NONE, List.of(), false);

    public AppQuery {
        sort = List.copyOf(sort);
    }

    public AppQuery withText(String newText) {
        return new AppQuery(newText, filters, sort, favouritesFirst);
    }

    public AppQuery withFilters(Filters newFilters) {
        return new AppQuery(text, newFilters, sort, favouritesFirst);
    }

    public AppQuery withSort(List<Sort> newSort) {
        return new AppQuery(text, filters, newSort, favouritesFirst);
    }

    public AppQuery withFavouritesFirst(boolean areFirst) {
        return new AppQuery(text, filters, sort, areFirst);
    }

    /** One column of an order. */
    public record Sort(AppColumn column, boolean descending) {}
}
