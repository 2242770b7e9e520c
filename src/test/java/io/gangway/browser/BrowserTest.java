package io.gangway.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs Chromium; name it {@code *IT}. Its methods may take a {@code Page}, a {@code BrowserContext}
 * (for further tabs), and the {@link PageTrouble} of all its pages; each method gets new ones, without cookies.
 *
 * <p>Without Chromium the class is skipped, and named in the last lines of the build; with
 * {@code -Dgangway.browser=required} it fails instead. {@link Emulate} changes what kind of browser it is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
