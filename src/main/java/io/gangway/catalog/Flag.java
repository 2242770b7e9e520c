package io.gangway.catalog;

/** What an app is or is not, whoever looks at it. */
enum Flag {
    PUBLISHED,
    SECTION_ACCESS,
    DIRECT_QUERY,
    DUPLICATE;

    byte bit() {
        return (byte) (1 << ordinal());
    }
}
