package io.gangway.ui;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import java.util.concurrent.Future;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResource.TRANSPORT;
import org.atmosphere.cpr.Broadcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    }

    private void connect(TRANSPORT transport) {
        when(resource.transport()).thenReturn(transport);
        push.connect(resource);
    }
}
