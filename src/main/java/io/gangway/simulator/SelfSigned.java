package io.gangway.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A key and the certificate that it signed itself. The JDK makes those only with its keytool. */
record SelfSigned(KeyStore keys, String password) {

    private static final String ALIAS = "simulator";
    private static final String PASSWORD_VARIABLE = "SIMULATOR_STORE";

    /** @throws SimulatorStartException when this Java runtime has no keytool */
    static SelfSigned make(Tls tls) {
        // Only for the moment that the file exists; unguessable, since that is in the common temporary folder.
        String password = UUID.randomUUID().toString();
        try {
            Path folder = Files.createTempDirectory("simulator-tls");
            Path file = folder.resolve("keys.p12");
            try {
                run(tls, file, password);
                return new SelfSigned(read(file, password), password);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new SimulatorStartException("Cannot make a certificate: " + failed.getMessage() + ".", failed);
        }
    }

    private static void run(Tls tls, Path file, String password) throws IOException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int days = tls.days();
        var command = new ProcessBuilder(List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + tls.names().getFirst() + ", O=Gangway simulator",
                "-ext",
                "san=" + tls.names().stream().map(SelfSigned::alternative).collect(Collectors.joining(",")),
                "-startdate",
                days > 0 ? "-1d" : days - 30 + "d",
                "-validity",
                String.valueOf(days > 0 ? days + 1 : 30),
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE));
        command.environment().put(PASSWORD_VARIABLE, password);
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static String alternative(String name) {
        return (name.matches("[0-9.]+") ? "ip:" : "dns:") + name;
    }

    private static KeyStore read(Path file, String password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            return keys;
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(unreadable);
        }
    }

    X509Certificate certificate() {
        try {
            if (keys.getCertificate(ALIAS) instanceof X509Certificate certificate) {
                return certificate;
            }
            throw new IllegalStateException("No certificate");
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
