package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.AppQuery.Sort;
import io.gangway.catalog.ListColumn;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortTextTest {

    @Test
    void orderIsReadAsItIsWritten() {
        assertThat(SortText.write(SortText.read("-last-reload,name,property.Region")))
                .isEqualTo("-last-reload,name,property.Region");
    }

    @Test
    void whatIsNoColumnIsPassedOver() {
        assertThat(SortText.read("colour,,-,name,<b>")).containsExactly(new Sort(ListColumn.NAME, false));
    }

    @Test
    void orderOfMoreColumnsThanAnybodyReadsIsCut() {
        String endless = IntStream.range(0, 500)
                .mapToObj(number -> "property.p" + number)
                .collect(Collectors.joining(","));

        assertThat(SortText.read(endless)).hasSize(5);
    }
}
