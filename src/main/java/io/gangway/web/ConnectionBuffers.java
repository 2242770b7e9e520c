package io.gangway.web;

import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What Tomcat keeps for each connection: room for what is on its way at the moment, of which longer messages take several
 * turns. Each open tab has one for as long as it is open, its push socket.
 */
@Component
final class ConnectionBuffers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String CONNECTION_BYTES = "4096";
    private static final String FRAME_BYTES = "2048";
    /** Nothing but heartbeats comes from the browser, as the page sends what its user does by ordinary requests. */
    private static final String MESSAGE_BYTES = "1024";

    /** Of connections that have ended, whose buffers are kept for others. */
    private static final String KEPT_CONNECTIONS = "100";

    private static final Map<String, String> OF_THE_CONNECTOR = Map.of(
            "socket.appReadBufSize",
            CONNECTION_BYTES,
            "socket.appWriteBufSize",
            CONNECTION_BYTES,
            "socket.bufferPool",
            KEPT_CONNECTIONS);
    private static final Map<String, String> OF_THE_SERVER = Map.of(
            "org.apache.tomcat.websocket.textBufferSize",
            MESSAGE_BYTES,
            "org.apache.tomcat.websocket.binaryBufferSize",
            MESSAGE_BYTES);
    private static final Map<String, String> OF_PUSH = Map.of(
            "org.atmosphere.websocket.bufferSize",
            MESSAGE_BYTES,
            "org.atmosphere.websocket.maxTextMessageSize",
            MESSAGE_BYTES,
            "org.atmosphere.websocket.maxBinaryMessageSize",
            MESSAGE_BYTES);

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // Tomcat takes this one from nowhere else, once, when it opens its first socket.
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", FRAME_BYTES);
        factory.addConnectorCustomizers(
                connector -> OF_THE_CONNECTOR.forEach((name, value) -> set(connector, name, value)));
        factory.addInitializers(context -> {
            OF_THE_SERVER.forEach(context::setInitParameter);
            // After the servlets have been registered, and before push starts with them.
            context.getServletRegistrations().values().forEach(servlet -> OF_PUSH.forEach(servlet::setInitParameter));
        });
    }

    private static void set(Connector connector, String name, String value) {
        if (!connector.setProperty(name, value)) {
            throw new IllegalStateException("Tomcat does not know " + name);
        }
    }
}
