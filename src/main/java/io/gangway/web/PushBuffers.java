package io.gangway.web;

import java.util.Map;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/**
 * What each open tab's push socket keeps for messages of the browser. Nothing but heartbeats comes that way, as the page
 * sends what its user does by ordinary requests; what goes to the browser does not pass these buffers.
 */
@Component
final class PushBuffers implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private static final String BYTES = "1024";
    private static final Map<String, String> OF_THE_SERVER = Map.of(
            "org.apache.tomcat.websocket.textBufferSize", BYTES, "org.apache.tomcat.websocket.binaryBufferSize", BYTES);
    private static final Map<String, String> OF_PUSH = Map.of(
            "org.atmosphere.websocket.bufferSize", BYTES,
            "org.atmosphere.websocket.maxTextMessageSize", BYTES,
            "org.atmosphere.websocket.maxBinaryMessageSize", BYTES);

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        factory.addInitializers(context -> {
            OF_THE_SERVER.forEach(context::setInitParameter);
            // After the servlets have been registered, and before push starts with them.
            context.getServletRegistrations().values().forEach(servlet -> OF_PUSH.forEach(servlet::setInitParameter));
        });
    }
}
