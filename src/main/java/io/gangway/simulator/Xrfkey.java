package io.gangway.simulator;

import java.util.Optional;

/** The rule of QRS and of writing QPS calls: the same 16 letters or digits in the query and in a header. */
final class Xrfkey {

    private Xrfkey() {}

    static boolean isGood(Ask ask) {
        return ask.query()
                .value("Xrfkey")
                .filter(key -> key.matches("[0-9a-zA-Z]{16}"))
                .filter(key -> ask.header("x-qlik-xrfkey").equals(Optional.of(key)))
                .isPresent();
    }

    static Answer refusal() {
        return Answer.text(403, "XSRF prevention check failed. Possible XSRF discovered.");
    }
}
