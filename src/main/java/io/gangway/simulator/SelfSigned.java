package io.gangway.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A key and the certificate that it signed itself. One that has expired is signed by an authority instead, since whoever
 * trusts a certificate itself does not look at its dates. The JDK makes those only with its keytool.
 */
record SelfSigned(KeyStore keys, String password) {

    static final String ALIAS = "simulator";
    private static final String AUTHORITY = "authority";
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
        int days = tls.days();
        String names = tls.names().stream().map(SelfSigned::alternative).collect(Collectors.joining(","));
        var subject =
                List.of("-dname", "CN=" + tls.names().getFirst() + ", O=Gangway simulator", "-ext", "san=" + names);
        if (days > 0) {
            keytool(file, password, ALIAS, subject, "-startdate", "-1d", "-validity", String.valueOf(days + 1));
        } else {
            keytool(file, password, AUTHORITY, List.of("-dname", "CN=Gangway simulator"), "-ext", "bc:c");
            String start = days - 30 + "d";
            keytool(file, password, ALIAS, subject, "-startdate", start, "-validity", "30", "-signer", AUTHORITY);
        }
    }

    private static void keytool(Path file, String password, String alias, List<String> subject, String... more)
            throws IOException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> arguments = new ArrayList<>(List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE));
        arguments.addAll(subject);
        arguments.addAll(List.of(more));
        var command = new ProcessBuilder(arguments);
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

    /** What a client has to trust. */
    X509Certificate certificate() {
        try {
            String signer = keys.containsAlias(AUTHORITY) ? AUTHORITY : ALIAS;
            if (keys.getCertificate(signer) instanceof X509Certificate certificate) {
                return certificate;
            }
            throw new IllegalStateException("No certificate");
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
