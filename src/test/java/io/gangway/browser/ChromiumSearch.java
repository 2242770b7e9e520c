package io.gangway.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where Chromium may be.
 *
 * @param named what the developer says it is; if that is no program, there is none, whatever else is installed
 * @param path the folders of programs, as in the environment variable
 * @param elsewhere programs that are on no path
 */
public record ChromiumSearch(@Nullable String named, String path, List<Path> elsewhere) {
    private static final List<String> PROGRAMS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> SHELLS = List.of("chromium-headless-shell", "chrome-headless-shell");

    private static final List<Path> APPLICATIONS = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    public static ChromiumSearch ofThisMachine() {
        String named = System.getProperty("gangway.chromium", System.getenv("GANGWAY_CHROMIUM"));
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new ChromiumSearch(named, path, APPLICATIONS);
    }

    public Optional<Path> find() {
        return firstOf(named == null ? Stream.concat(onPath(PROGRAMS), elsewhere.stream()) : Stream.of(Path.of(named)));
    }

    /** The same browser without a desktop's parts, and so quicker; it knows no settings of a profile. */
    public Optional<Path> findShell() {
        return firstOf(named == null ? onPath(SHELLS) : Stream.empty());
    }

    private static Optional<Path> firstOf(Stream<Path> candidates) {
        return candidates
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst();
    }

    private Stream<Path> onPath(List<String> programs) {
        return programs.stream().flatMap(program -> Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program)));
    }
}
