package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as spreadsheets want it. */
class CsvWriterTest {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Test
    void fileBeginsWithAByteOrderMarkEvenWithoutLines() throws IOException {
        assertThat(written()).isEqualTo(BYTE_ORDER_MARK);
    }

    @Test
    void linesEndAsTheStandardHasItAndValuesAreQuoted() throws IOException {
        assertThat(written(List.of("Name", "Stream"), List.of("Sales", "")))
                .isEqualTo(BYTE_ORDER_MARK + "\"Name\",\"Stream\"\r\n\"Sales\",\"\"\r\n");
    }

    @Test
    void quotationMarksCommasAndLineBreaksStayInsideTheirValue() throws IOException {
        assertThat(value("a \"b\", c\r\nd")).isEqualTo("a \"\"b\"\", c\r\nd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "  \t =1",
                "\u00a0=1",
                "\u200b=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "=cmd|'/c calc'!A1"
            })
    void whatSpreadsheetsTakeForAFormulaIsText(String text) throws IOException {
        assertThat(value(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=b", "100%", "  Leading and trailing spaces  ", "2026-01-31", "売上", "'quoted'"})
    void everythingElseStaysAsItIs(String text) throws IOException {
        assertThat(value(text)).isEqualTo(text);
    }

    private static String value(String text) throws IOException {
        String line = written(List.of(text));
        return line.substring(2, line.length() - 3);
    }

    @SafeVarargs
    private static String written(List<String>... lines) throws IOException {
        StringWriter out = new StringWriter();
        CsvWriter csv = new CsvWriter(out);
        for (List<String> line : lines) {
            csv.line(line);
        }
        return out.toString();
    }
}
