package io.gangway.ui;

/** The screen of a tab that is closed. Nobody looks. */
enum NoScreen implements Screen {
    NO_SCREEN;

    @Override
    public void show(Stage stage) {}

    @Override
    public void backAt(String view) {}

    @Override
    public void signedIn() {}

    @Override
    public void lost(TabSession tab, Stage.Listed stale) {}
}
