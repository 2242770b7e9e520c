package io.gangway.qlik.engine;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Keeps what a session tells, in its order. */
class HeardByEngineListener implements EngineListener {

    private static final int PATIENCE_SECONDS = 30;

    /** Cookie lists, states and notifications. */
    final List<Object> all = new CopyOnWriteArrayList<>();

    private final BlockingQueue<EngineState> unawaited = new LinkedBlockingQueue<>();

    @Override
    public void onCookies(List<String> setCookieHeaders) {
        all.add(setCookieHeaders);
    }

    @Override
    public void onState(EngineState state) {
        all.add(state);
        unawaited.add(state);
    }

    @Override
    public void onNotification(Notification notification) {
        all.add(notification);
    }

    List<EngineState> states() {
        return only(EngineState.class);
    }

    List<Notification> notifications() {
        return only(Notification.class);
    }

    /** Blocks until a state like this has been told. */
    EngineState await(Predicate<EngineState> wanted) throws InterruptedException {
        while (true) {
            EngineState state = unawaited.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (state == null) {
                throw new AssertionError("Heard only " + all);
            }
            if (wanted.test(state)) {
                return state;
            }
        }
    }

    private <T> List<T> only(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
