package io.gangway.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** The names of all settings, as {@link GangwayProperties} has them. */
final class KnownSettings {

    /** Characters that a slip of the keyboard changes; two that have changed places count twice. */
    private static final int SLIP = 3;

    private static final List<String> ALL =
            of(GangwayProperties.class, "gangway").toList();

    private KnownSettings() {}

    /** The setting that was meant, where a name is nearly its name. */
    static Optional<String> closeTo(String name) {
        return ALL.stream()
                .filter(known -> distance(known, name) <= SLIP)
                .min(Comparator.comparingInt(known -> distance(known, name)));
    }

    private static Stream<String> of(Class<?> group, String name) {
        return group.isRecord()
                ? Arrays.stream(group.getRecordComponents())
                        .flatMap(component -> of(component.getType(), name + "." + dashed(component)))
                : Stream.of(name);
    }

    private static String dashed(RecordComponent component) {
        return DataObjectPropertyName.toDashedForm(component.getName());
    }

    /** After Levenshtein: how many characters have to be put in, taken out or replaced. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
