package io.gangway.simulator.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What people have put on an app: tags and custom properties, the same for the same app. */
public final class Labels {

    private Labels() {}

    /** Half of the apps have none. */
    public static List<String> tags(DemoApp app) {
        var random = new SplittableRandom(app.id().getMostSignificantBits());
        List<String> tags = new ArrayList<>();
        for (int count = Math.max(0, random.nextInt(-2, 3)); count > 0; count--) {
            String tag = pick(random, Vocabulary.TAGS);
            if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }

    /** Values by the property's name. */
    public static Map<String, List<String>> properties(DemoApp app) {
        var random = new SplittableRandom(~app.id().getMostSignificantBits());
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (random.nextInt(3) > 0) {
            properties.put("Confidentiality", List.of(pick(random, Vocabulary.CONFIDENTIALITY)));
        }
        if (random.nextInt(3) == 0) {
            properties.put(
                    "Region",
                    Vocabulary.REGIONS.stream()
                            .filter(region -> random.nextBoolean())
                            .toList());
        }
        return properties;
    }

    private static String pick(SplittableRandom random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
