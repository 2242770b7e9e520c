package io.gangway.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The list of browser tests that were not run; the build prints it as its last lines (see pom.xml). */
record SkippedTests(Path file) {
    static final Path REPORT = Path.of("target", "skipped-browser-tests.txt");

    void add(Class<?> testClass) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, namesIn(testClass).toList(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> namesIn(Class<?> testClass) {
        List<Method> tests = ReflectionSupport.findMethods(
                testClass,
                method -> AnnotationSupport.isAnnotated(method, Testable.class),
                HierarchyTraversalMode.TOP_DOWN);
        Stream<String> own = tests.stream().map(test -> testClass.getSimpleName() + "." + test.getName());
        return Stream.concat(
                own,
                ReflectionSupport.findNestedClasses(testClass, nested -> true).stream()
                        .flatMap(SkippedTests::namesIn));
    }
}
