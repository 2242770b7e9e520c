package io.gangway.doctor.checks;

/** Browsers that the doctor passes for: Qlik picks the kind of sign-in by {@code User-Agent} (qlik-protocol.md, 3.2). */
enum Browser {
    WINDOWS("Windows NT 10.0; Win64; x64"),
    MAC("Macintosh; Intel Mac OS X 10_15_7"),
    LINUX("X11; Linux x86_64");

    private final String platform;

    Browser(String platform) {
        this.platform = platform;
    }

    String userAgent() {
        return "Mozilla/5.0 (" + platform + ") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    }

    /** The one that most likely runs on this machine. */
    static Browser here() {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            return WINDOWS;
        }
        return system.startsWith("Mac") ? MAC : LINUX;
    }
}
