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

    private static final List<Path> APPLICATIONS = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    public static ChromiumSearch ofThisMachine() {
        String named = System.getProperty("gangway.chromium", System.getenv("GANGWAY_CHROMIUM"));
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new ChromiumSearch(named, path, APPLICATIONS);
    }

    public Optional<Path> find() {
        Stream<Path> candidates =
                named == null ? Stream.concat(onPath(), elsewhere.stream()) : Stream.of(Path.of(named));
        return candidates
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst();
    }

    private Stream<Path> onPath() {
        return PROGRAMS.stream().flatMap(program -> Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program)));
    }
}
