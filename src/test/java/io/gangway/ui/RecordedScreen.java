package io.gangway.ui;

import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told. */
record RecordedScreen(List<Stage> stages, List<String> views, List<Stage> signIns, List<Stage.Listed> lost)
        implements Screen {

    RecordedScreen() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public void show(Stage stage) {
        stages.add(stage);
    }

    @Override
    public void backAt(String view) {
        views.add(view);
    }

    @Override
    public void signedIn() {
        signIns.add(stages.getLast());
    }

    @Override
    public void lost(TabSession tab, Stage.Listed stale) {
        lost.add(stale);
    }
}
