package io.gangway.doctor.checks;

import java.util.Arrays;
import java.util.List;

/** All checks, in the order they run. Each names those whose failure leaves it without an object. */
public enum Check {
    ADDRESS(),
    DNS(ADDRESS),
    TCP(DNS),
    TLS(TCP),
    HTTP(TLS),
    VERSION(HTTP),
    USER(HTTP),
    CLOCK(HTTP),
    HANDSHAKE(HTTP),
    UPGRADE(HTTP),
    FIRST_MESSAGE(UPGRADE),
    SIGN_IN_PAGE(FIRST_MESSAGE),
    SIGN_IN_KIND(SIGN_IN_PAGE),
    PUBLIC_ADDRESS(ADDRESS),
    RETURN_ADDRESS(HTTP),
    COOKIES(),

    // Those that need somebody to sign in.
    SIGN_IN_OFFER(SIGN_IN_PAGE),
    SIGN_IN_RETURN(SIGN_IN_OFFER),
    REDEMPTION(SIGN_IN_RETURN),
    SESSION_COOKIE(REDEMPTION),
    VALIDATION(REDEMPTION),
    ENGINE(REDEMPTION),
    APP_LIST(ENGINE);

    private final List<Check> needs;

    Check(Check... needs) {
        this.needs = List.of(needs);
    }

    /** Those that {@link Doctor#examine} runs. */
    public static List<Check> ofTheSetUp() {
        return Arrays.stream(values())
                .filter(check -> check.compareTo(SIGN_IN_OFFER) < 0)
                .toList();
    }

    /** Those that need somebody to sign in: {@link Doctor#signIn} runs them. */
    public static List<Check> ofASignIn() {
        return Arrays.stream(values())
                .filter(check -> check.compareTo(SIGN_IN_OFFER) >= 0)
                .toList();
    }

    List<Check> needs() {
        return needs;
    }

    /** A name that scripts can rely on, such as {@code first-message}. */
    public String id() {
        return Texts.key(this);
    }

    public Phrase title() {
        return Phrase.text(id() + ".title");
    }
}
