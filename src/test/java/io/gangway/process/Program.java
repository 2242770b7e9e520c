package io.gangway.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Gangway, or a simulator for it, in a process of its own, which ends with this object or with us. */
public final class Program implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int POLL_MILLIS = 10;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path FOLDER = Path.of("target");
    private static final Path JAR = FOLDER.resolve("gangway.jar");
    private static final Path LOG = FOLDER.resolve("gangway.log");

    private static final boolean CAN_BE_ASKED_TO_END = ProcessHandle.current().supportsNormalTermination();

    /**
     * Options for {@link #end}. Where the operating system cannot ask a process to end, a setting lets Gangway be asked, with
     * which the start looks for its beans.
     */
    public static final List<String> ENDS_WHEN_ASKED = CAN_BE_ASKED_TO_END
            ? List.of()
            : List.of(
                    "-Dmanagement.endpoints.web.exposure.include=health,shutdown",
                    "-Dmanagement.endpoint.shutdown.access=unrestricted");

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
        List<String> command = new ArrayList<>(List.of(jvmOptions));
        command.addAll(List.of("-jar", JAR.toString()));
        return gangway(java(command), qlik);
    }

    /** The same with its AOT cache. */
    public static Program gangwayWithCache(URI qlik) throws IOException {
        return gangway(java(List.of("@gangway.args")).directory(FOLDER.toFile()), qlik);
    }

    private static Program gangway(ProcessBuilder start, URI qlik) throws IOException {
        int port = freePort();
        start.command()
                .addAll(List.of(
                        "--server.port=" + port,
                        "--gangway.qlik.url=" + qlik,
                        "--gangway.qlik.max-message-size=128MB"));
        // Into a file: a pipe that nobody reads is full some day, and then whoever logs waits for ever.
        Process process =
                start.redirectOutput(ProcessBuilder.Redirect.to(LOG.toFile())).start();
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

    public static Path jar() {
        return JAR;
    }

    private static ProcessBuilder java(List<String> arguments) {
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
        while (!isListening()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Gangway did not start");
            }
            Thread.sleep(POLL_MILLIS);
        }
        try (InputStream page = address.toURL().openStream()) {
            page.readAllBytes();
        }
        return (System.nanoTime() - started) / 1e6;
    }

    /** Costs little of the processors, which whoever starts needs. */
    private boolean isListening() {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks it to end, and waits for that. */
    public void end(Duration patience) throws IOException, InterruptedException {
        if (CAN_BE_ASKED_TO_END) {
            process.destroy();
        } else {
            askToEnd();
        }
        awaitEnd(patience);
    }

    /** Gives the exit code. */
    public int awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Gangway did not end within " + patience);
        }
        return process.exitValue();
    }

    private void askToEnd() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("actuator/shutdown"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("Gangway refuses to end: status " + status);
            }
        }
    }

    /** What it has printed until now. */
    public String log() throws IOException {
        return Files.readString(LOG);
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
