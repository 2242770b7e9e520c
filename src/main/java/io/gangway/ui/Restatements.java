package io.gangway.ui;

import static java.util.Map.entry;

import io.gangway.doctor.diagnosis.Cause;
import java.util.Map;

/** The causes that say no more than a trouble itself does, in other words: of those a page only needs to tell the fix. */
final class Restatements {

    /** By the trouble's key. */
    static final Map<String, Cause> CAUSES = Map.ofEntries(
            entry("too-many-sessions", Cause.TOO_MANY_SESSIONS),
            entry("license-pending-sync", Cause.LICENCE_BEING_SYNCED),
            entry("license-access-denied", Cause.NO_LICENCE),
            entry("excess-license", Cause.LICENCE_EXCEEDED),
            entry("engine-no-license", Cause.ENGINE_WITHOUT_LICENCE),
            entry("engine-license-renew", Cause.ENGINE_RENEWS_LICENCE),
            entry("engine-session-limit", Cause.ENGINE_SESSION_LIMIT),
            entry("security-header-changed", Cause.SECURITY_HEADER_CHANGED),
            entry("access-control", Cause.ACCESS_RULES_FAILED),
            entry("app-access-denied", Cause.APP_NOT_OPENED),
            entry("app-failure", Cause.APP_NOT_OPENED),
            entry("session-timed-out", Cause.SESSION_TIMED_OUT),
            entry("session-logged-out", Cause.SIGNED_OUT),
            entry("session-closed", Cause.SESSION_CLOSED),
            entry("no-engine", Cause.NO_ENGINE),
            entry("engine-failed", Cause.ENGINE_LOST),
            entry("no-repository", Cause.NO_REPOSITORY),
            entry("repository-failed", Cause.NO_REPOSITORY),
            entry("data-prep", Cause.OTHER_SERVICE_MISSING),
            entry("no-printing", Cause.OTHER_SERVICE_MISSING),
            entry("closed-by-qlik", Cause.CLOSED_FOR_UNKNOWN_REASON),
            entry("unknown-host", Cause.HOST_UNKNOWN),
            entry("not-reachable", Cause.HOST_NOT_REACHABLE),
            entry("not-trusted", Cause.CERTIFICATE_UNKNOWN),
            entry("too-big", Cause.MESSAGE_TOO_BIG),
            entry("refused-400", Cause.VIRTUAL_PROXY_NOT_LINKED),
            entry("refused-401", Cause.GUARD_IN_FRONT),
            entry("refused-404", Cause.PREFIX_WRONG),
            entry("refused-503", Cause.SERVER_NOT_READY),
            entry("lost", Cause.CONNECTION_DROPPED),
            entry("foreign-login-host", Cause.SIGN_IN_ON_FOREIGN_HOST),
            entry("no-login-address", Cause.SIGN_IN_WITHOUT_ADDRESS),
            entry("malformed-ticket", Cause.RETURN_MALFORMED),
            entry("several-tickets", Cause.RETURN_MALFORMED),
            entry("sign-in-elsewhere", Cause.SIGN_IN_ELSEWHERE),
            entry("cookies-blocked", Cause.OWN_COOKIE_LOST));

    private Restatements() {}

    static boolean says(Trouble trouble, Cause cause) {
        return CAUSES.get(trouble.key()) == cause;
    }
}
