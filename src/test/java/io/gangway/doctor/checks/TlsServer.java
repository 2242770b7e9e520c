package io.gangway.doctor.checks;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.gangway.tls.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/** An HTTPS server with a fresh self-signed certificate, and a context that trusts it. */
record TlsServer(HttpsServer server, SSLContext trusting) implements AutoCloseable {

    /** @param names as keytool takes them @param validity further arguments of keytool, such as {@code -validity 90} */
    static TlsServer start(Path folder, String names, String... validity) throws IOException {
        SSLContext context = TestCertificate.make(folder, names, validity).context();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.start();
        return new TlsServer(server, context);
    }

    URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
