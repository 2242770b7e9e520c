package io.gangway.qlik.jsonrpc.tyrus;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.util.Map;
import org.glassfish.tyrus.container.grizzly.client.GrizzlyClientContainer;
import org.glassfish.tyrus.spi.ClientContainer;
import org.glassfish.tyrus.spi.ClientEngine;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.Writer;

/** Tyrus' usual container, with a {@link FrameSplitter} before each connection. Public, because Tyrus makes it by its name. */
public final class SplittingContainer implements ClientContainer {

    private final ClientContainer grizzly = new GrizzlyClientContainer();

    @Override
    public void openClientSocket(ClientEndpointConfig config, Map<String, Object> properties, ClientEngine engine)
            throws DeploymentException, IOException {
        grizzly.openClientSocket(config, properties, new Engine(engine));
    }

    private record Engine(ClientEngine tyrus) implements ClientEngine {

        @Override
        public UpgradeRequest createUpgradeRequest(TimeoutHandler timeoutHandler) {
            return tyrus.createUpgradeRequest(timeoutHandler);
        }

        @Override
        public ClientUpgradeInfo processResponse(
                UpgradeResponse response, Writer writer, Connection.CloseListener closeListener) {
            return new Upgrade(tyrus.processResponse(response, writer, closeListener));
        }

        @Override
        public void processError(Throwable failure) {
            tyrus.processError(failure);
        }
    }

    private record Upgrade(ClientEngine.ClientUpgradeInfo tyrus) implements ClientEngine.ClientUpgradeInfo {

        @Override
        public ClientEngine.ClientUpgradeStatus getUpgradeStatus() {
            return tyrus.getUpgradeStatus();
        }

        @Override
        public Connection createConnection() {
            Connection connection = tyrus.createConnection();
            return new Split(connection, new FrameSplitter(connection.getReadHandler()));
        }
    }

    private record Split(Connection tyrus, ReadHandler splitter) implements Connection {

        @Override
        public ReadHandler getReadHandler() {
            return splitter;
        }

        @Override
        public Writer getWriter() {
            return tyrus.getWriter();
        }

        @Override
        public CloseListener getCloseListener() {
            return tyrus.getCloseListener();
        }

        @Override
        public void close(CloseReason reason) {
            tyrus.close(reason);
        }
    }
}
