package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.App;
import io.gangway.catalog.AppEntry;
import io.gangway.catalog.AppPool;
import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.DocListEntry;
import io.gangway.qlik.engine.EntryTimes;
import io.gangway.qlik.engine.LastReload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an app without a picture is drawn with. */
class PlaceholderTest {

    @ParameterizedTest
    @ValueSource(strings = {"#0a7", "#00AA77", " #00aa77 "})
    void colourOfTheAppIsUsed(String color) {
        assertThat(Placeholder.color(app("Sales", color))).isEqualTo(color.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "red",
                "#12",
                "#12345",
                "#zzz",
                "#000;background:url(//evil)",
                "url(javascript:alert(1))",
                "#000\n}"
            })
    void anythingElseBecomesAColourOfOurOwn(String color) {
        assertThat(Placeholder.color(app("Sales", color))).matches("hsl\\(\\d{1,3} 35% 45%\\)");
    }

    @Test
    void appKeepsItsColourAndOthersHaveOthers() {
        assertThat(Placeholder.color(app("Sales", ""))).isEqualTo(Placeholder.color(app("Sales", "")));
        assertThat(Placeholder.color(app("Sales", ""))).isNotEqualTo(Placeholder.color(app("Costs", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Sales|S", "net sales 2026|NS", "<img src=x>|IS", "売上 東京|売東", "𝒳 ray|𝒳R", "📈|''", "–|''"})
    void initialsAreTheFirstLettersOfTheFirstTwoWords(String name, String initials) {
        assertThat(Placeholder.initials(app(name, ""))).isEqualTo(initials);
    }

    private static App app(String name, String color) {
        DocListEntry plain = AppEntry.named(name).entry();
        DocListEntry coloured = new DocListEntry(
                plain.id(),
                name,
                name,
                "",
                Optional.empty(),
                false,
                EntryTimes.of(Optional.empty(), Optional.empty(), Optional.empty(), LastReload.Missing.NEVER),
                0,
                "",
                color,
                List.of(),
                false,
                false,
                false,
                "");
        return new AppPool()
                .catalog(new DocList(List.of(coloured), 0), Instant.EPOCH)
                .apps()
                .getFirst();
    }
}
