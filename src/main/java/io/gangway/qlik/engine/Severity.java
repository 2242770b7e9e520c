package io.gangway.qlik.engine;

/** How grave the proxy calls a notification; its documentation and its wire differ in case. */
public enum Severity {
    NOTICE,
    WARNING,
    /** The socket is closed after the message. */
    FATAL,
    /** Not given, or a word that is not documented. */
    UNSTATED;

    static Severity named(String name) {
        for (Severity severity : values()) {
            if (severity.name().equalsIgnoreCase(name)) {
                return severity;
            }
        }
        return UNSTATED;
    }
}
