package io.gangway.testbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Looks where Vaadin's licence checker looks. Must know no class of TestBench: initialising one without a key opens a
 * browser for signing in to vaadin.com, and waits.
 */
final class VaadinLicenceCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (hasProperty() || hasVariable() || hasFile()) {
            return ConditionEvaluationResult.enabled("a Vaadin licence key is there");
        }
        return ConditionEvaluationResult.disabled(
                "TestBench needs a Vaadin licence key, and there is none in ~/.vaadin, vaadin.key or VAADIN_KEY");
    }

    private static boolean hasProperty() {
        return Stream.of("vaadin.proKey", "vaadin.offlineKey", "vaadin.key")
                .anyMatch(name -> System.getProperty(name) != null);
    }

    private static boolean hasVariable() {
        return Stream.of("VAADIN_PRO_KEY", "VAADIN_OFFLINE_KEY", "VAADIN_KEY")
                .anyMatch(name -> System.getenv(name) != null);
    }

    private static boolean hasFile() {
        Path folder = Path.of(System.getProperty("user.home"), ".vaadin");
        return Stream.of("proKey", "offlineKey", "offlineKey.txt", "offlineKeyV2", "offlineKeyV2.txt")
                .anyMatch(name -> Files.exists(folder.resolve(name)));
    }
}
