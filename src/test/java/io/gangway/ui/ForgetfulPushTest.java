package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResource.TRANSPORT;
import org.atmosphere.cpr.AtmosphereResourceEvent;
import org.atmosphere.cpr.AtmosphereResourceEventListener;
import org.atmosphere.cpr.Broadcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

/** What becomes of pushed messages. */
class ForgetfulPushTest {

    private final AtmosphereResource resource = mock(AtmosphereResource.class);
    private final Broadcaster broadcaster = mock(Broadcaster.class);

    @SuppressWarnings("unchecked")
    private final Future<Object> sending = mock(Future.class);

    private final ForgetfulPush push = (ForgetfulPush) new ForgetfulPush.Factory().apply(tab());

    private static UI tab() {
        UI tab = mock(UI.class);
        when(tab.getInternals()).thenReturn(mock(UIInternals.class));
        return tab;
    }

    @BeforeEach
    void broadcast() {
        when(resource.getBroadcaster()).thenReturn(broadcaster);
        when(broadcaster.broadcast(any(), eq(resource))).thenReturn(sending);
    }

    @Test
    void messageIsForgottenOnceItHasGone() {
        connect(TRANSPORT.WEBSOCKET);
        push.sendMessage("240 apps");
        verify(broadcaster).broadcast("240 apps", resource);
        AtmosphereResourceEvent event = mock(AtmosphereResourceEvent.class);

        listeners().forEach(listener -> listener.onBroadcast(event));

        verify(event).setMessage(null);
    }

    /** It leads to its message. Atmosphere holds it while that is on its way. */
    @Test
    void futureOfAMessageIsNotKept() {
        connect(TRANSPORT.WEBSOCKET);
        WeakReference<Future<Object>> future = sendOne();

        for (int collections = 0; collections < 20 && future.get() != null; collections++) {
            System.gc();
        }
        assertThat(future.get()).isNull();
        assertThat(push.isConnected()).isTrue();
    }

    private WeakReference<Future<Object>> sendOne() {
        WeakReference<Future<Object>> future = new WeakReference<>(new CompletableFuture<>());
        when(broadcaster.broadcast(any(), eq(resource))).thenAnswer(sent -> future.get());
        push.sendMessage("240 apps");
        return future;
    }

    @Test
    void connectionEndsWhenItsLastMessageHasGone() throws Exception {
        connect(TRANSPORT.WEBSOCKET);
        push.sendMessage("You have signed out");

        push.disconnect();

        InOrder order = inOrder(sending, resource);
        order.verify(sending).get(anyLong(), any());
        order.verify(resource).close();
    }

    /** Which keeps what it may have to send once more. */
    @Test
    void longPollingIsLeftToFlow() {
        connect(TRANSPORT.LONG_POLLING);

        push.sendMessage("You have signed out");

        verify(broadcaster).broadcast(argThat(message -> !(message instanceof String)), eq(resource));
        verify(resource, never()).addEventListener(any());
    }

    private List<AtmosphereResourceEventListener> listeners() {
        ArgumentCaptor<AtmosphereResourceEventListener> added =
                ArgumentCaptor.forClass(AtmosphereResourceEventListener.class);
        verify(resource).addEventListener(added.capture());
        return added.getAllValues();
    }

    private void connect(TRANSPORT transport) {
        when(resource.transport()).thenReturn(transport);
        push.connect(resource);
    }
}
