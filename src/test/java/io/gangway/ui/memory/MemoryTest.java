package io.gangway.ui.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Favourites and apps opened lately. */
class MemoryTest {

    @Test
    void secondToggleForgetsAFavourite() {
        Memory one = Memory.NONE.toggleFavourite("a").toggleFavourite("b");

        assertThat(one.favourites()).containsExactly("a", "b");
        assertThat(one.toggleFavourite("a").favourites()).containsExactly("b");
    }

    @Test
    void favouriteTooManyReplacesTheOldest() {
        Memory memory = Memory.NONE;
        for (int number = 0; number <= 1_000; number++) {
            memory = memory.toggleFavourite("app " + number);
        }

        assertThat(memory.favourites()).hasSize(1_000).startsWith("app 1").endsWith("app 1000");
    }

    @Test
    void appOpenedAgainComesFirstAndOnce() {
        assertThat(Memory.NONE.opened("a").opened("b").opened("a").recent()).containsExactly("a", "b");
    }

    @Test
    void onlyTheLatestAreRemembered() {
        Memory memory = Memory.NONE;
        for (int number = 0; number < 30; number++) {
            memory = memory.opened("app " + number);
        }

        assertThat(memory.recent()).hasSize(20).startsWith("app 29");
    }
}
