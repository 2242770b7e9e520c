package io.gangway.bench;

/** How much of a benchmark is run. */
public enum Extent {
    FULL,
    /** As little as shows that it still works; its figures say nothing. */
    SMOKE;

    public <T> T pick(T full, T smoke) {
        return switch (this) {
            case FULL -> full;
            case SMOKE -> smoke;
        };
    }
}
