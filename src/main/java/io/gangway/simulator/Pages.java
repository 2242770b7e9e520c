package io.gangway.simulator;

import java.util.Map;

/** The frame that all pages of the simulator share. */
final class Pages {

    /** Nothing runs, and only own styles and pictures load. */
    private static final String STILL =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'self'";

    private static final Markup FRAME = Markup.template("page.html");
    private static final Markup MESSAGE = Markup.template("message.html");
    private static final Markup BAD_REQUEST = Markup.template("bad-request.html");

    private Pages() {}

    static Answer page(int status, Ask ask, String title, Markup content) {
        return page(status, ask, title, Markup.NONE, content, STILL);
    }

    /** @param policy the content security policy */
    static Answer page(int status, Ask ask, String title, Markup head, Markup content, String policy) {
        Markup page = FRAME.fill(Map.of(
                "root",
                Markup.text(ask.proxy().root()),
                "title",
                Markup.text(title),
                "head",
                head,
                "content",
                content));
        return Answer.page(status, page, policy);
    }

    static Answer message(int status, Ask ask, String title, String text) {
        return page(
                status,
                ask,
                title,
                MESSAGE.fill(Map.of(
                        "root", Markup.text(ask.proxy().root()),
                        "title", Markup.text(title),
                        "text", Markup.text(text))));
    }

    /** What a proxy says to a host or prefix that it does not know. */
    static Answer badRequest() {
        return Answer.page(400, BAD_REQUEST, STILL);
    }
}
