package io.gangway.ui.list;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes CSV that spreadsheets read right: a byte order mark, so that they take it for UTF-8, and no value that they would
 * take for a formula, since names of apps are anybody's.
 */
final class CsvWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    /** Some spreadsheets pass over it before they look for a formula. */
    private static final Pattern INVISIBLE = Pattern.compile("^[ \\p{Zs}\\p{Cf}]+");

    private final Writer out;

    CsvWriter(Writer out) throws IOException {
        this.out = out;
        out.write(BYTE_ORDER_MARK);
    }

    void line(List<String> values) throws IOException {
        out.write(values.stream().map(CsvWriter::value).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String value(String text) {
        String harmless = isFormula(text) ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String text) {
        String seen = INVISIBLE.matcher(text).replaceFirst("");
        return !seen.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(seen.charAt(0)) >= 0;
    }
}
