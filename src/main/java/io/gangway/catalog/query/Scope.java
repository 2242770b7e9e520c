package io.gangway.catalog.query;

/** Which of an app's texts a word is looked for in. */
public enum Scope {
    /** In all of them; in the id only from its start. */
    ANYWHERE,
    NAME,
    DESCRIPTION,
    STREAM,
    OWNER,
    TAG,
    ID
}
