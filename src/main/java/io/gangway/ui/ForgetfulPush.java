package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceEvent;
import org.atmosphere.cpr.AtmosphereResourceEventListenerAdapter;

/**
 * A tab's push connection that keeps no message it has sent. Flow's and Atmosphere's (25.2) keep the last one until the next
 * comes: in a tab that shows its list and waits, a third of what it takes.
 */
final class ForgetfulPush extends AtmospherePushConnection {

    private static final int PATIENCE_MILLIS = 1_000;

    /** Held by Atmosphere while the message is on its way. */
    private transient volatile WeakReference<Future<Object>> lastSent = new WeakReference<>(null);

    private ForgetfulPush(UI tab) {
        super(tab);
    }

    @Override
    public void connect(AtmosphereResource resource) {
        if (isWebSocket(resource)) {
            resource.addEventListener(new Forget());
        }
        super.connect(resource);
    }

    /**
     * Long polling wants more of a message than its text, and has it written more than once. What a broken WebSocket leaves for
     * it may come twice then, which the page notices.
     */
    @Override
    protected void sendMessage(String message) {
        if (isWebSocket(getResource())) {
            lastSent = new WeakReference<>(getResource().getBroadcaster().broadcast(message, getResource()));
        } else {
            super.sendMessage(message);
        }
    }

    /** What was pushed last may say why the connection ends. Nothing is pushed meanwhile, as the caller has the session lock. */
    @Override
    public void disconnect() {
        Future<Object> sending = lastSent.get();
        if (sending != null) {
            await(sending);
        }
        super.disconnect();
    }

    private static void await(Future<Object> sending) {
        try {
            sending.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The page finds out by itself that its connection is gone.
        }
    }

    private static boolean isWebSocket(AtmosphereResource resource) {
        return resource.transport() == AtmosphereResource.TRANSPORT.WEBSOCKET;
    }

    private static final class Forget extends AtmosphereResourceEventListenerAdapter {

        @Override
        public void onBroadcast(AtmosphereResourceEvent event) {
            event.setMessage(null);
        }
    }

    /** Found by Flow. */
    public static final class Factory implements PushConnectionFactory {

        @Override
        public PushConnection apply(UI tab) {
            return new ForgetfulPush(tab);
        }
    }
}
