package io.gangway.catalog;

/**
 * One facet of a catalogue's apps: each app is in one bucket, and a value of the facet is some of the buckets. So that
 * counting is one look per app, though values may include each other.
 */
interface Buckets {

    /** How many there are. */
    int size();

    /** The bucket of an app, by the app's index. */
    int of(int app);

    /** The buckets that a value is; none where the catalogue does not know it. */
    int[] covered(FacetValue value);
}
