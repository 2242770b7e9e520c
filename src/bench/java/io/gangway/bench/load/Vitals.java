package io.gangway.bench.load;

import io.gangway.process.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process takes.
 *
 * @param heap in use after a collection, in bytes
 * @param threads of the operating system
 */
record Vitals(long heap, int threads, long sockets, long resident) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    static Vitals of(Program program) throws IOException, InterruptedException {
        Path process = Path.of("/proc", Long.toString(program.pid()));
        jcmd(program, "GC.run");
        // What the first one finalized, Grizzly's connections, goes with the second.
        jcmd(program, "GC.run");
        Matcher used = USED.matcher(jcmd(program, "GC.heap_info"));
        long heap = used.find() ? Long.parseLong(used.group(1)) * 1024 : 0;
        long sockets;
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            sockets = files.filter(Vitals::isSocket).count();
        }
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            return new Vitals(heap, (int) threads.count(), sockets, program.residentBytes());
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static String jcmd(Program program, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(program.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String printed = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return printed;
    }
}
