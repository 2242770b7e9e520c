package io.gangway.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs, skips or fails a {@link BrowserTest}, and gives its methods their window. JUnit closes what is in the stores. */
final class BrowserExtension
        implements ExecutionCondition,
                ParameterResolver,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterTestExecutionCallback {
    private static final boolean REQUIRED = "required".equals(System.getProperty("gangway.browser"));
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent() || chromium().isPresent() || REQUIRED) {
            return ConditionEvaluationResult.enabled("Chromium is there, or must be");
        }
        new SkippedTests(SkippedTests.REPORT).add(context.getRequiredTestClass());
        return ConditionEvaluationResult.disabled("no Chromium on this machine");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (chromium().isEmpty()) {
            throw new ExtensionConfigurationException(
                    "No Chromium on this machine, and -Dgangway.browser=required asks for it:"
                            + " install chromium, or name it in GANGWAY_CHROMIUM.");
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        window(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class || type == PageTrouble.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        BrowserWindow window = window(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Page.class) {
            return window.page();
        }
        return type == BrowserContext.class ? window.context() : window.trouble();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent()) {
            window(context)
                    .saveEvidence(context.getRequiredTestClass().getSimpleName() + "."
                            + context.getRequiredTestMethod().getName());
        }
    }

    private static Optional<Path> chromium() {
        return ChromiumSearch.ofThisMachine().find();
    }

    private static BrowserWindow window(ExtensionContext context) {
        LaunchedBrowser browser = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        LaunchedBrowser.class, key -> launched(ChromiumSearch.ofThisMachine()), LaunchedBrowser.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(BrowserWindow.class, key -> browser.open(wanted(context)), BrowserWindow.class);
    }

    private static LaunchedBrowser launched(ChromiumSearch search) {
        Path chromium = search.find().orElseThrow();
        return new LaunchedBrowser(chromium, search.findShell().orElse(chromium));
    }

    private static Emulate wanted(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Emulate.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Emulate.class))
                .orElseGet(() -> Ordinary.class.getAnnotation(Emulate.class));
    }

    @Emulate
    private static final class Ordinary {}
}
