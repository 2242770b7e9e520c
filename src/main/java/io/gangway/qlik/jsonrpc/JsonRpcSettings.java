package io.gangway.qlik.jsonrpc;

/**
 * How a {@link JsonRpcClient} works.
 *
 * @param maxNesting the deepest nesting of a message that is read, at most 1,000; answers of the Qlik engine stay
 *     below 20
 * @param rememberedIds how many ids of calls that ended without an answer are kept, to tell a late answer from a
 *     stray one
 */
public record JsonRpcSettings(int maxNesting, int rememberedIds) {

    /** 200 levels, 1,000 ids. */
    public static final JsonRpcSettings DEFAULT = new JsonRpcSettings(200, 1_000);

    public JsonRpcSettings {
        if (maxNesting < 2 || maxNesting > 1_000) {
            throw new IllegalArgumentException("The nesting limit must be between 2 and 1,000, not " + maxNesting);
        }
        if (rememberedIds < 0) {
            throw new IllegalArgumentException("The number of remembered ids cannot be " + rememberedIds);
        }
    }
}
