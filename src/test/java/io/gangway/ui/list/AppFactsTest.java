package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.dom.Element;
import io.gangway.catalog.App;
import io.gangway.catalog.AppEntry;
import io.gangway.catalog.AppPool;
import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.DocListEntry;
import io.gangway.qlik.engine.EntryTimes;
import io.gangway.qlik.engine.LastReload;
import io.gangway.ui.WithoutBrowser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the details say of an app. */
class AppFactsTest extends WithoutBrowser {

    @Test
    void timeIsToldAsLongAgoAndAsADate() {
        show(AppEntry.named("Sales").reloaded(Duration.ofDays(2)));

        List<Element> times = value("Last reload").getChildren().toList();
        assertThat(times).hasSize(2).allMatch(time -> time.getTag().equals("gangway-ago"));
        assertThat(times.getFirst().getAttribute("at"))
                .isNotEmpty()
                .isEqualTo(times.getLast().getAttribute("at"));
        assertThat(times.getLast().getAttribute("as")).isEqualTo("{1}");
    }

    @Test
    void whatNeverHappenedHasNoDate() {
        show(AppEntry.named("Sales"));

        assertThat(value("Last reload").getChildren()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"DATA_PREPARATION, preparing data", "ANALYTICS, analytics", "SOMETHING_NEW, SOMETHING_NEW"})
    void usageIsToldInWordsAsFarAsThereAreSome(String usage, String words) {
        AppList list = Lists.of();
        list.show(new AppPool().catalog(new DocList(List.of(used(usage)), 0), Instant.EPOCH));
        show(list);

        assertThat(value("Used for").getText()).isEqualTo(words);
    }

    private void show(AppEntry entry) {
        show(Lists.of(entry));
    }

    private static DocListEntry used(String usage) {
        return new DocListEntry(
                "1",
                "Sales",
                "Sales",
                "",
                Optional.empty(),
                false,
                EntryTimes.of(Optional.empty(), Optional.empty(), Optional.empty(), LastReload.Missing.NEVER),
                0,
                "",
                "",
                List.of(),
                false,
                false,
                false,
                usage);
    }

    private void show(AppList list) {
        App app = list.catalog().apps().getFirst();
        attached(new AppFacts(app, list, new AppLinks(SERVER)));
    }

    /** What stands behind a name. */
    private Element value(String name) {
        Element term = find(DescriptionList.Term.class)
                .withCondition(each -> each.getText().equals(name))
                .single()
                .getElement();
        Element list = term.getParent();
        return list.getChild(list.indexOfChild(term) + 1).getChild(0);
    }
}
