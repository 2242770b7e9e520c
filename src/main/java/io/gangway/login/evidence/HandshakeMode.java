package io.gangway.login.evidence;

/** The two ways to turn a web ticket into a session: qlik-protocol.md, 4.4. */
public enum HandshakeMode {
    /** The ticket is redeemed by {@code GET /qps/csrftoken}, the socket opened with cookie and token: from Nov 2024 on. */
    HTTP("over HTTP"),
    /** The ticket goes into the socket's address: the classic way. */
    WEBSOCKET("in the socket’s address");

    private final String words;

    HandshakeMode(String words) {
        this.words = words;
    }

    /** Where the ticket goes, in a sentence such as "Tickets are redeemed over HTTP". */
    public String words() {
        return words;
    }
}
