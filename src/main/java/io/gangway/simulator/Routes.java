package io.gangway.simulator;

import java.util.Set;

/** The first path segments that a virtual proxy knows; whatever else stands there is taken for a prefix. */
final class Routes {

    static final String FORMS = "internal_forms_authentication";
    static final String WINDOWS = "internal_windows_authentication";

    /** What is below it is about the simulator, and not part of what it simulates. */
    static final String CONTROL = "simulator";

    private static final Set<String> FIRST_SEGMENTS = Set.of(
            "",
            "app",
            "appcontent",
            "favicon.ico",
            "hub",
            FORMS,
            WINDOWS,
            "qps",
            "qrs",
            "resources",
            "robots.txt",
            "sense",
            CONTROL);

    private Routes() {}

    static boolean isKnown(String segment) {
        return FIRST_SEGMENTS.contains(segment);
    }

    static boolean isTaken(String prefix) {
        return !prefix.isEmpty() && isKnown(prefix);
    }

    /** The first segment of a path, without slashes. */
    static String first(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }

    /** What is left of a path without its first segment; empty or beginning with a slash. */
    static String afterFirst(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? "" : path.substring(end);
    }
}
