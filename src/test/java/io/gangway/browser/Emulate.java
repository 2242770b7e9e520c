package io.gangway.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What kind of browser a test sees; one on the method replaces one on the class. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Emulate {
    ColorScheme colorScheme() default ColorScheme.LIGHT;

    int width() default 1280;

    int height() default 800;

    /** Empty for Chromium's own. */
    String userAgent() default "";

    /** Decides {@code navigator.language} and {@code Accept-Language}. */
    String locale() default "en-US";

    /** For servers with a certificate of their own making. */
    boolean ignoreHttpsErrors() default false;

    /** Whether it keeps cookies; one that does not is otherwise an ordinary one. */
    boolean cookies() default true;

    /** Whether it keeps cookies for frames of other sites, if they are not partitioned. */
    boolean thirdPartyCookies() default true;

    /** Playwright's form of this annotation. */
    final class Options {
        private Options() {}

        static NewContextOptions of(Emulate wanted) {
            NewContextOptions options = new NewContextOptions()
                    .setColorScheme(wanted.colorScheme())
                    .setViewportSize(wanted.width(), wanted.height())
                    .setLocale(wanted.locale())
                    .setIgnoreHTTPSErrors(wanted.ignoreHttpsErrors());
            return wanted.userAgent().isEmpty() ? options : options.setUserAgent(wanted.userAgent());
        }
    }
}
