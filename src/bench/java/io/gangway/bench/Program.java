package io.gangway.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, which ends with this object or with us. */
public final class Program implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int POLL_MILLIS = 5;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAR = Path.of("target", "gangway.jar");
    private static final Path LOG = Path.of("target", "gangway.log");

    private final Process process;
    private final URI address;
    private final long started = System.nanoTime();

    private Program(Process process, URI address) {
        this.process = process;
        this.address = address;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Gangway as it is shipped; returns as soon as it runs, which is before it answers. */
    public static Program gangway(URI qlik, String... jvmOptions) throws IOException {
        return gangway(JAR, qlik, jvmOptions);
    }

    static Program gangway(Path jar, URI qlik, String... jvmOptions) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(jvmOptions));
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--gangway.qlik.url=" + qlik,
                "--gangway.qlik.max-message-size=128MB",
                "--logging.level.root=warn"));
        // Into a file: a pipe that nobody reads is full some day, and then whoever logs waits for ever.
        Process process = java(command)
                .redirectOutput(ProcessBuilder.Redirect.to(LOG.toFile()))
                .start();
        return new Program(process, URI.create("http://localhost:" + port + "/"));
    }

    /** A simulator whose sign-in page lets everybody in at once, as the same user. */
    public static Program qlik(int apps) throws IOException {
        int port = freePort();
        Process process = java(List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        GenerousQlik.class.getName(),
                        Integer.toString(port),
                        Integer.toString(apps)))
                .start();
        Program program = new Program(process, URI.create("http://localhost:" + port));
        program.awaitFirstLine();
        return program;
    }

    static Path jar() {
        return JAR;
    }

    static ProcessBuilder java(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the start page comes, and gives the milliseconds since the process was started. */
    public double awaitAnswer() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address).build();
            while (process.isAlive()) {
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return (System.nanoTime() - started) / 1e6;
                    }
                } catch (ConnectException notYet) {
                    Thread.sleep(POLL_MILLIS);
                }
            }
            throw new IllegalStateException("Gangway did not start");
        }
    }

    /** What the operating system has given to the process, in bytes; 0 where it does not tell. */
    public long residentBytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .sum()
                : 0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitFirstLine() {
        try (BufferedReader out = process.inputReader()) {
            if (out.readLine() == null) {
                throw new IllegalStateException("The simulator did not start");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
