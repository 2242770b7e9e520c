package io.gangway.simulator.demo;

import java.util.Map;
import java.util.Optional;

/**
 * Names that trouble a client: hostile, duplicate, in other scripts and directions. At fixed places, so that tests find them;
 * none comes first in a sorted list, where it would look as if the page were broken.
 */
record Peculiar(String title, String description) {

    private static final Map<Integer, Peculiar> BY_INDEX = Map.ofEntries(
            Map.entry(3, new Peculiar("Budget 2026", "The board's version.")),
            Map.entry(5, new Peculiar("売上ダッシュボード 東京", "毎朝更新されます。")),
            Map.entry(
                    7,
                    new Peculiar(
                            "Vendor list <img src=x onerror=alert(1)>",
                            "A name with markup. It must be shown as text.")),
            Map.entry(
                    11,
                    new Peculiar(
                            "Quality & Complaints",
                            "</script><script>alert('description')</script> \"quoted\" & 'single' ${x} {{x}}")),
            Map.entry(13, new Peculiar("Budget 2026", "The works council's version.")),
            Map.entry(17, new Peculiar("لوحة المبيعات – الرياض", "تقرير أسبوعي عن المبيعات.")),
            Map.entry(19, new Peculiar("Πωλήσεις Αθήνας", "Εβδομαδιαία αναφορά πωλήσεων.")),
            Map.entry(23, new Peculiar("Försäljning Malmö & Århus", "Åäö ska synas rätt.")),
            Map.entry(29, new Peculiar("Budget 2026", "")),
            Map.entry(31, new Peculiar("Продажі Київ 📈", "Щотижневий звіт.")),
            Map.entry(37, new Peculiar("  Leading and trailing spaces  ", " ")),
            Map.entry(41, new Peculiar("Straße, Maß und Größe", "Sortiert sich neben „Strasse“.")),
            Map.entry(43, new Peculiar("דוח רווחיות (Q3)", "מתעדכן מדי לילה.")),
            Map.entry(47, new Peculiar("Very long name ".repeat(12).strip(), "Long names must not break a row.")),
            Map.entry(53, new Peculiar("İstanbul ılık ığdır", "Dotted and dotless i.")),
            Map.entry(59, new Peculiar("Yield 100% margin_report*?", "Looks like a search pattern.")),
            Map.entry(61, new Peculiar("café menu", "With a combining accent; its neighbour is precomposed.")),
            Map.entry(67, new Peculiar("café menu", "Precomposed.")));

    static Optional<Peculiar> at(int index) {
        return Optional.ofNullable(BY_INDEX.get(index));
    }
}
