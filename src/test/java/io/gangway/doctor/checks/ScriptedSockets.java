package io.gangway.doctor.checks;

import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.util.List;
import java.util.Map;

/** Sockets that say what a test wants them to, once they are open. */
record ScriptedSockets(List<String> messages) implements Transport.Opener {

    static ScriptedSockets saying(String... messages) {
        return new ScriptedSockets(List.of(messages));
    }

    /** A server that wants a sign-in, there. */
    static ScriptedSockets naming(String loginUri) {
        return saying("""
                {"jsonrpc":"2.0","method":"OnAuthenticationInformation","params":{"loginUri":"%s","mustAuthenticate":true}}""".formatted(loginUri));
    }

    @Override
    public Transport open(Handshake handshake, Transport.Listener listener) {
        listener.onOpen(Map.of());
        messages.forEach(listener::onText);
        return new Transport() {
            @Override
            public void send(String message) {}

            @Override
            public void close() {
                listener.onClose(new TransportClose.ByUs());
            }
        };
    }
}
