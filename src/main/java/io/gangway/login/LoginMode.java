package io.gangway.login;

/** Which handshake is used. */
public enum LoginMode {
    /** What the server supports, found out by asking it. */
    AUTO,
    /** Always over HTTP. */
    HTTP,
    /** Always in the socket's address. */
    WEBSOCKET
}
