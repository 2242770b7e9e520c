package io.gangway.doctor.checks;

import java.net.URI;

/** Whether Gangway's own cookie survives the way to Qlik's sign-in page and back: without it each return is a first visit. */
final class CookieCheck implements Examiner {

    @Override
    public Found examine(Patient patient) {
        URI home = patient.setUp().home();
        boolean secure = "https".equalsIgnoreCase(home.getScheme());
        return Found.of(outcome(patient.setUp().sameSite(), secure, Loopback.isNamed(String.valueOf(home.getHost()))))
                .with("sameSite", patient.setUp().sameSite().words());
    }

    private static Outcome outcome(ExaminedSetUp.SameSite sameSite, boolean secure, boolean local) {
        return switch (sameSite) {
            case STRICT -> Outcome.COOKIES_STRICT;
            case NONE -> secure ? Outcome.COOKIES_GOOD : Outcome.COOKIES_NONE_OVER_HTTP;
            case LAX, UNSET -> secure || local ? Outcome.COOKIES_GOOD : Outcome.COOKIES_OVER_HTTP;
        };
    }
}
