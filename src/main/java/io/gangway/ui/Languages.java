package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * The languages that the page speaks, and which of them a browser gets: the one that the address asks for, the one chosen
 * there, or the one it asks for.
 */
final class Languages {

    /** English first: what is asked for in vain. */
    static final List<Locale> ALL = Stream.of("en", "de", "fr", "es", "sv", "ja", "ar")
            .map(Locale::forLanguageTag)
            .toList();

    /** By which an address asks for a language. */
    static final String PARAMETER = "lang";

    static final String COOKIE = "gangway-language";

    /** For a year, and for the way back from another site too. What the address asked for before gives way. */
    private static final String CHOOSE = """
            document.cookie = 'gangway-language=' + $0 + '; path=/; max-age=' + ($0 ? 31536000 : 0) + '; SameSite=Lax';
            const address = new URL(location.href);
            address.searchParams.delete('lang');
            history.replaceState(history.state, '', address);
            location.reload();""";

    private Languages() {}

    /** The language of a browser, with its region where it names one: dates and numbers follow that. */
    static Locale of(HttpServletRequest request) {
        return withDigitsOfBrowsers(wanted(request)
                .or(() -> chosen(request))
                .or(() -> asked(request))
                .orElse(ALL.getFirst()));
    }

    /** As a page of ours names its own language; English for anything else. */
    static Locale named(String tag) {
        return withDigitsOfBrowsers(spoken(Locale.forLanguageTag(tag)).orElse(ALL.getFirst()));
    }

    /** What the page's address asks for; the request that begins the page itself has that address among its parameters. */
    private static Optional<Locale> wanted(HttpServletRequest request) {
        Optional<String> tag = "init".equals(request.getParameter("v-r"))
                ? QueryParameters.fromString(request.getParameter("query")).getSingleParameter(PARAMETER)
                : Optional.ofNullable(request.getParameter(PARAMETER));
        return tag.map(Locale::forLanguageTag).flatMap(Languages::spoken);
    }

    /** What this browser was told; empty while it follows its own setting. */
    static Optional<Locale> chosen(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(tag ->
                        ALL.stream().filter(locale -> locale.getLanguage().equals(tag)))
                .findFirst();
    }

    static boolean isRightToLeft(Locale locale) {
        return locale.getLanguage().equals("ar");
    }

    /** Tells browsers in which language a page is, and in which direction it is read. */
    static void declare(Locale language, Document page) {
        page.child(0).attr("lang", language.toLanguageTag()).attr("dir", isRightToLeft(language) ? "rtl" : "ltr");
    }

    /** Shows the page anew in a language; empty for the browser's own. */
    static void choose(UI ui, Optional<Locale> language) {
        ui.getPage().executeJs(CHOOSE, language.map(Locale::getLanguage).orElse(""));
    }

    /** Of Arabic, Java and browsers choose different digits unless they are told which. */
    private static Locale withDigitsOfBrowsers(Locale locale) {
        return isRightToLeft(locale)
                ? new Locale.Builder()
                        .setLocale(locale)
                        .setUnicodeLocaleKeyword("nu", "latn")
                        .build()
                : locale;
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> spoken(wanted).stream())
                .findFirst();
    }

    /** With its region, and nothing else of what a browser or an address may say. */
    private static Optional<Locale> spoken(Locale wanted) {
        return ALL.stream()
                .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
                .map(known -> Locale.of(known.getLanguage(), wanted.getCountry()))
                .findFirst();
    }
}
