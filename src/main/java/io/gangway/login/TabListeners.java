package io.gangway.login;

import io.gangway.login.QlikIdentity.Change;
import io.gangway.login.QlikIdentity.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to know what the tabs of one browser change. Thread-safe. */
final class TabListeners {

    private static final Logger LOG = LoggerFactory.getLogger(TabListeners.class);

    private final Set<Consumer<Change>> listeners = ConcurrentHashMap.newKeySet();

    Registration add(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(Change change) {
        listeners.forEach(listener -> tell(listener, change));
    }

    /** One tab's trouble must not become that of the tab which tells. */
    private static void tell(Consumer<Change> listener, Change change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.error("A tab could not follow another one", e);
        }
    }
}
