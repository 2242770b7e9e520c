package io.gangway.catalog;

/**
 * One facet of a catalogue's apps: each app is in one bucket, and a value of the facet is some of the buckets. So that
 * counting is one look per app, though values may include each other.
 */
interface Buckets {

    /** How many there are. */
    int size();

    /**
     * Finds the buckets of apps. Several at once, as a call for each would take longer than finding it.
     *
     * @param apps indexes of apps
     * @param count how many of them
     * @param buckets takes the bucket of each
     */
    void find(int[] apps, int count, int[] buckets);

    /** The buckets that a value is; none where the catalogue does not know it. */
    int[] covered(FacetValue value);
}
