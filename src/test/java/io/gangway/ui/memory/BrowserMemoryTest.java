package io.gangway.ui.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What comes back from a browser, where anybody may have written into it. */
class BrowserMemoryTest {

    @Test
    void everythingThatIsRememberedComesBack() {
        Memory memory = Memory.NONE
                .toggleFavourite("a")
                .opened("b")
                .withFavouritesFirst(true)
                .withLook(new Look(true, true))
                .withColumns(List.of("name", "stream"), Map.of("name", 320))
                .withWanted(Map.of("modified", false));

        assertThat(BrowserMemory.read(new JsonMapper().writeValueAsString(memory)))
                .isEqualTo(memory);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{\"favourites\":7}",
                "{\"favourites\":{\"a\":1}}",
                "{\"look\":\"cards\"}",
                "{\"widths\":{\"NAME\":\"wide\"}}",
                "{\"widths\":{\"NAME\":99999999999999}}"
            })
    void nonsenseIsNothing(String json) {
        assertThat(BrowserMemory.read(json)).isEqualTo(Memory.NONE);
    }

    @Test
    void endlessNestingIsNothing() {
        assertThat(BrowserMemory.read("{\"x\":" + "[".repeat(50_000))).isEqualTo(Memory.NONE);
    }

    @Test
    void textBeyondAnyMeasureIsNotRead() {
        assertThat(BrowserMemory.read("{\"sort\":\"name\"}" + " ".repeat(200_000)))
                .isEqualTo(Memory.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"unknown\":{\"deep\":[1]}}",
                "{\"favourites\":null,\"look\":null,\"widths\":null}",
                "{\"favourites\":[null]}",
                "{\"favouritesFirst\":null}",
                "{\"widths\":{\"NAME\":null}}"
            })
    void whatIsMissingHasItsDefault(String json) {
        assertThat(BrowserMemory.read(json)).isEqualTo(Memory.NONE);
    }

    @Test
    void whatIsReadableSurvivesAWidthThatIsNot() {
        assertThat(BrowserMemory.read("{\"favourites\":[\"a\"],\"widths\":{\"NAME\":null,\"STREAM\":200}}"))
                .isEqualTo(Memory.NONE.toggleFavourite("a").withColumns(List.of(), Map.of("STREAM", 200)));
    }

    @Test
    void listsAndTextsAreCutToWhatTheListUses() {
        String many = IntStream.range(0, 3_000)
                .mapToObj(number -> "\"app " + number + "\"")
                .collect(Collectors.joining(","));

        Memory memory = BrowserMemory.read("{\"favourites\":[" + many + "],\"recent\":[" + many + "],\"sort\":\""
                + "x".repeat(500) + "\",\"wanted\":{\"" + "y".repeat(500) + "\":true}}");

        assertThat(memory.favourites()).hasSize(1_000);
        assertThat(memory.recent()).hasSize(20).startsWith("app 0");
        assertThat(memory.sort()).isEmpty();
        assertThat(memory.wanted()).isEmpty();
    }
}
