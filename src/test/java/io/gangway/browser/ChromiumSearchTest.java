package io.gangway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its programs have no run bit and another name")
class ChromiumSearchTest {
    @TempDir
    private Path folder;

    @Test
    void namedProgramIsTakenBeforeThePath() throws IOException {
        program("chromium");
        Path named = program("my-own");

        assertThat(search(named.toString()).find()).contains(named);
    }

    @Test
    void namedProgramThatIsMissingMeansNone() throws IOException {
        program("chromium");

        assertThat(search("/nonexistent").find()).isEmpty();
    }

    @Test
    void programIsFoundInAnyFolderOfThePath() throws IOException {
        Path chrome = program("google-chrome-stable");

        assertThat(search(null).find()).contains(chrome);
    }

    @Test
    void applicationOffThePathIsFoundLast() throws IOException {
        Path application = program("Chromium.app");

        assertThat(new ChromiumSearch(null, "", List.of(application)).find()).contains(application);
    }

    @Test
    void fileThatCannotBeRunIsNoBrowser() throws IOException {
        Files.createFile(folder.resolve("chromium"));

        assertThat(search(null).find()).isEmpty();
    }

    @Test
    void shellIsTakenFromThePath() throws IOException {
        Path shell = program("chromium-headless-shell");

        assertThat(search(null).findShell()).contains(shell);
    }

    @Test
    void namedProgramIsTakenInsteadOfAShellToo() throws IOException {
        program("chromium-headless-shell");

        assertThat(search("/nonexistent").findShell()).isEmpty();
    }

    private ChromiumSearch search(@Nullable String named) {
        return new ChromiumSearch(named, "/nonexistent" + File.pathSeparator + folder, List.of());
    }

    private Path program(String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
