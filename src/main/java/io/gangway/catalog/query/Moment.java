package io.gangway.catalog.query;

/** The times of an app that can be asked for. */
public enum Moment {
    RELOAD,
    MODIFIED,
    PUBLISHED
}
