package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language a browser gets. */
class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"de, de", "de-AT, de-AT", "fr-CA, fr-CA", "ja, ja", "ar-EG, ar-EG-u-nu-latn", "tlh, en", "'', en"})
    void browserGetsTheLanguageThatItAsksForOrEnglish(String asked, String given) {
        assertThat(Languages.of(request("", asked))).isEqualTo(Locale.forLanguageTag(given));
    }

    @Test
    void firstKnownLanguageOfSeveralCounts() {
        assertThat(Languages.of(request("", "tlh", "sv-FI", "de"))).isEqualTo(Locale.forLanguageTag("sv-FI"));
    }

    @Test
    void languageThatWasChosenCountsMore() {
        assertThat(Languages.of(request("es", "de"))).isEqualTo(Locale.forLanguageTag("es"));
    }

    @Test
    void languageOfTheAddressCountsMost() {
        HttpServletRequest request = request("es", "de");
        when(request.getParameter("lang")).thenReturn("sv");

        assertThat(Languages.of(request)).isEqualTo(Locale.forLanguageTag("sv"));
    }

    @Test
    void requestThatBeginsThePageHasTheLanguageInItsQuery() {
        HttpServletRequest request = request("es", "de");
        when(request.getParameter("v-r")).thenReturn("init");
        when(request.getParameter("query")).thenReturn("q=sales&lang=ja");

        assertThat(Languages.of(request)).isEqualTo(Locale.JAPANESE);
    }

    /** Each other locale would be an order of its own, kept for all users. */
    @ParameterizedTest
    @CsvSource({"de-x-anything, de", "de-AT-u-co-phonebk, de-AT", "en-Latn-GB, en-GB"})
    void onlyLanguageAndRegionOfTheAddressCount(String lang, String given) {
        HttpServletRequest request = request("", "fr");
        when(request.getParameter("lang")).thenReturn(lang);

        assertThat(Languages.of(request)).isEqualTo(Locale.forLanguageTag(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "../../etc", "<script>", "de\u0000"})
    void addressThatAsksForNoLanguageIsPassedOver(String lang) {
        HttpServletRequest request = request("", "fr");
        when(request.getParameter("lang")).thenReturn(lang);

        assertThat(Languages.of(request)).isEqualTo(Locale.FRENCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "de-AT", "DE", "../../etc", "<script>", "ar; path=/", "de\u0000"})
    void cookieOfNoLanguageIsPassedOver(String cookie) {
        assertThat(Languages.chosen(request(cookie, "fr"))).isEmpty();
        assertThat(Languages.of(request(cookie, "fr"))).isEqualTo(Locale.FRENCH);
    }

    @Test
    void requestWithoutCookiesIsNoTrouble() {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getLocales()).thenReturn(Collections.emptyEnumeration());

        assertThat(Languages.of(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void arabicAloneRunsFromRightToLeft() {
        assertThat(Languages.ALL.stream().filter(Languages::isRightToLeft).map(Locale::toLanguageTag))
                .containsExactly("ar");
        assertThat(Languages.isRightToLeft(Locale.forLanguageTag("ar-EG"))).isTrue();
    }

    private static HttpServletRequest request(String cookie, String... asked) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        Cookie chosen = mock(Cookie.class);
        when(chosen.getName()).thenReturn(Languages.COOKIE);
        when(chosen.getValue()).thenReturn(cookie);
        when(request.getCookies()).thenReturn(new Cookie[] {chosen});
        when(request.getLocales())
                .thenReturn(Collections.enumeration(
                        Arrays.stream(asked).map(Locale::forLanguageTag).toList()));
        return request;
    }
}
