package io.gangway.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The screen of a tab whose page has not started yet: keeps what it is shown, until there is a page for it. Thread-safe. */
final class EarlyScreen implements Screen {

    private final BrowserLists lists;
    private final CompletableFuture<Optional<Onward>> onward = new CompletableFuture<>();

    private Optional<Screen> page = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private Optional<Runnable> loss = Optional.empty();
    private boolean signedIn;
    private String view = "";

    EarlyScreen(BrowserLists lists) {
        this.lists = lists;
    }

    @Override
    public synchronized void show(Stage next) {
        stage = Optional.of(next);
        page.ifPresentOrElse(there -> there.show(next), () -> lists.show(this, next));
        switch (next) {
            case Stage.Listed listed ->
                onward.complete(Optional.of(new Onward.ToList(listed, QueryParameters.fromString(view))));
            case Stage.Connecting ignored -> {}
            case Stage.SigningIn ignored -> {}
            case Stage.Loading ignored -> {}
            case Stage.Redirecting(var loginUri) -> onward.complete(Optional.of(new Onward.ToSignIn(loginUri)));
            case Stage.SignInNeeded ignored -> onward.complete(Optional.empty());
            case Stage.Troubled ignored -> onward.complete(Optional.empty());
        }
    }

    /** Told outside the lock: the page takes its own, and may hold it while it moves in. */
    @Override
    public void backAt(String earlier) {
        Optional<Screen> there;
        synchronized (this) {
            view = earlier;
            there = page;
        }
        there.ifPresent(screen -> screen.backAt(earlier));
    }

    @Override
    public void signedIn() {
        Optional<Screen> there;
        synchronized (this) {
            signedIn = true;
            there = page;
        }
        there.ifPresent(Screen::signedIn);
    }

    @Override
    public synchronized void lost(TabSession tab, Stage.Listed stale) {
        page.ifPresentOrElse(
                there -> there.lost(tab, stale),
                () -> loss = Optional.of(() -> page.ifPresent(there -> there.lost(tab, stale))));
    }

    /** From here on the page shows what there is to see, beginning with what it has missed. */
    synchronized void giveWayTo(Screen newPage) {
        page = Optional.of(newPage);
        if (!view.isEmpty()) {
            newPage.backAt(view);
        }
        stage.ifPresent(newPage::show);
        lists.close(this);
        loss.ifPresent(Runnable::run);
        if (signedIn) {
            newPage.signedIn();
        }
    }

    /** No page has come. What was shown may be what the browser's next page begins with. */
    void close() {
        lists.close(this);
        onward.complete(Optional.empty());
    }

    synchronized boolean waitsForSignIn() {
        return stage.filter(Stage::waitsForSignIn).isPresent();
    }

    /** How it goes on, once that is known; empty where nothing leads on, or not for so long. Blocks. */
    Optional<Onward> await(Duration longest) throws InterruptedException {
        try {
            return onward.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        }
    }
}
