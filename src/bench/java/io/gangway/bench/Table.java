package io.gangway.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Rows under headings, printed as Markdown. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        row((Object[]) headings);
    }

    /** Numbers with a fraction are rounded to what is worth reading. */
    public Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Table::text).toList());
        return this;
    }

    public void print(String title) {
        System.out.printf("%n%s%n%n", title);
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        print(rows.getFirst(), widths);
        print(widths.stream().map("-"::repeat).toList(), widths);
        rows.stream().skip(1).forEach(row -> print(row, widths));
        System.out.println();
    }

    private static void print(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String space = " ".repeat(widths.get(column) - cell.length());
            line.append(' ').append(column == 0 ? cell + space : space + cell).append(" |");
        }
        System.out.println(line);
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Double number -> number(number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            default -> cell.toString();
        };
    }

    private static String number(double number) {
        int digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 0.1 ? 2 : 4;
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }
}
