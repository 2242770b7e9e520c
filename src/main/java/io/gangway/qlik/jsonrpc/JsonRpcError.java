package io.gangway.qlik.jsonrpc;

/**
 * The error of an answer, as the server wrote it.
 *
 * @param code 0 where the server sent none, or none that is a 32-bit number
 * @param parameter what it is about: a member that Qlik adds to the protocol; may be empty
 * @param message may be empty
 */
public record JsonRpcError(int code, String parameter, String message) {

    /** {@code parameter: message (code)}. */
    @Override
    public String toString() {
        return (parameter.isEmpty() ? "" : parameter + ": ") + message + " (" + code + ")";
    }
}
