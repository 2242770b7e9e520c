package io.gangway.doctor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.doctor.checks.ExaminedSetUp.SameSite;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks that look at settings alone. */
class SettingChecksTest {

    private static final String QLIK = "https://sense.example.com";

    @ParameterizedTest
    @CsvSource({
        "https://sense.example.com, ADDRESS_SANE",
        "https://sense.example.com:8443/sales, ADDRESS_SANE",
        "'', ADDRESS_MISSING",
        "sense.example.com, ADDRESS_ODD",
        "https://sense.example.com/Sales, ADDRESS_ODD",
        "https://sense.example.com/hub, ADDRESS_ODD",
        "https://sense.example.com/a/b, ADDRESS_ODD",
        "https://, ADDRESS_ODD",
        "https://sense example com, ADDRESS_ODD"
    })
    void addressIsSaneOrNot(String url, Outcome expected) {
        assertThat(Examination.of(url).outcome(new AddressCheck())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://anna:secret@sense.example.com/?qlikTicket=secret",
        "https://anna:secret@sense.example.com/a b?qlikTicket=secret",
        "anna:secret@sense.example.com#secret"
    })
    void passwordsAndQueriesInAnAddressAreNotRepeated(String url) {
        CheckResult result = Examination.of(url).result(Check.ADDRESS);

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "https://sense.example.com, https://apps.example.com/, PUBLIC_ADDRESS_SET",
        "https://sense.example.com, http://localhost:8080/, PUBLIC_ADDRESS_LOCAL",
        "https://sense.example.com, '', PUBLIC_ADDRESS_MISSING",
        "http://127.0.0.1:4848, '', PUBLIC_ADDRESS_ALL_LOCAL",
        "http://localhost:4848, http://localhost:8080/, PUBLIC_ADDRESS_ALL_LOCAL"
    })
    void publicAddressFitsWhereQlikIs(String qlik, String publicUrl, Outcome expected) {
        assertThat(Examination.of(qlik).publicUrl(publicUrl).outcome(new PublicAddressCheck()))
                .isEqualTo(expected);
    }

    @Test
    void withoutPublicAddressThePortItRunsOnIsTold() {
        CheckResult result = Examination.of("http://127.0.0.1:1").publicUrl("").result(Check.PUBLIC_ADDRESS);

        assertThat(result.tried().in(Locale.ENGLISH)).isEqualTo("Looked at gangway.public-url.");
        assertThat(result.cameBack().in(Locale.ENGLISH)).isEqualTo("It is not set, and Qlik is on this machine too.");
        assertThat(result.means().in(Locale.ENGLISH)).contains("http://localhost:8160/");
    }

    @ParameterizedTest
    @CsvSource({
        "LAX, https://apps.example.com/, COOKIES_GOOD",
        "UNSET, https://apps.example.com/, COOKIES_GOOD",
        "LAX, http://localhost:8080/, COOKIES_GOOD",
        "LAX, http://apps.example.com/, COOKIES_OVER_HTTP",
        "NONE, https://apps.example.com/, COOKIES_GOOD",
        "NONE, http://apps.example.com/, COOKIES_NONE_OVER_HTTP",
        "STRICT, https://apps.example.com/, COOKIES_STRICT"
    })
    void cookieSurvivesTheWayBackOrNot(SameSite sameSite, String publicUrl, Outcome expected) {
        assertThat(Examination.of(QLIK).publicUrl(publicUrl).sameSite(sameSite).outcome(new CookieCheck()))
                .isEqualTo(expected);
    }

    @Test
    void sameSiteIsReadInAnyCase() {
        assertThat(SameSite.of("Strict")).isEqualTo(SameSite.STRICT);
        assertThat(SameSite.of("")).isEqualTo(SameSite.UNSET);
    }
}
