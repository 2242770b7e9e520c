package io.gangway.qlik.jsonrpc;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Reads the {@code result} of one answer while it streams by; no tree is built.
 *
 * @param <T> what the result becomes
 */
@FunctionalInterface
public interface ResultReader<T> {

    /**
     * Reads a result. The parser stands on the first token of its value, which may be any JSON value, also
     * {@code null}. May stop early: the rest of the value is skipped. Must not read past its end.
     *
     * <p>Called on the connection's own thread, at most once per call. Whatever is thrown ends this call as
     * {@link CallOutcome.Unreadable} and nothing else.
     */
    T read(JsonParser parser) throws JacksonException;
}
