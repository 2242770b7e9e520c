package io.gangway.ui;

/** Where a tab's way to its apps is seen. */
interface Screen {

    void show(Stage stage);

    /** The tab is back from its sign-in; this is what it showed before. */
    void backAt(String view);

    /** Waits for a sign-in, and the browser was signed in as it began to. */
    void signedIn();

    /** The session of the list on screen was lost in a way that may pass. */
    void lost(TabSession tab, Stage.Listed stale);
}
