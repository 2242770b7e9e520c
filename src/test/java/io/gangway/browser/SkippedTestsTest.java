package io.gangway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkippedTestsTest {
    @Test
    void eachSkippedTestIsNamed(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("deep").resolve("skipped.txt");

        new SkippedTests(report).add(PageLoadsIT.class);

        assertThat(report).content().contains("PageLoadsIT.pushSocketOpensBesideTyrus");
    }
}
