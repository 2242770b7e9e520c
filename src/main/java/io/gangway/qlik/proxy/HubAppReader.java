package io.gangway.qlik.proxy;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams {@code /qrs/app/hublist/full} into records, tolerant of missing, further and odd fields. Equal names, tags and
 * owners become one object each, since thousands of apps repeat a few of them. Not thread-safe; one per answer.
 */
final class HubAppReader {

    private static final int MOST_APPS = 200_000;
    /** Of tags, properties, and values of a property. */
    private static final int MOST_PER_APP = 100;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_STRING = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .build())
            .build();

    private final Map<Object, Object> shared = new HashMap<>();

    private HubAppReader() {}

    /** @return the apps by id; none where it is no list of apps */
    static Map<String, HubApp> read(InputStream body) {
        try (JsonParser parser = JSON.createParser(body)) {
            return new HubAppReader().apps(parser);
        } catch (JacksonException odd) {
            return Map.of();
        }
    }

    private Map<String, HubApp> apps(JsonParser parser) {
        Map<String, HubApp> apps = new HashMap<>();
        parser.nextToken();
        elements(parser, () -> {
            HubApp app = app(parser);
            if (!app.id().isEmpty() && apps.size() < MOST_APPS) {
                apps.putIfAbsent(app.id(), app);
            }
        });
        return apps;
    }

    private HubApp app(JsonParser parser) {
        Map<String, String> texts = new HashMap<>();
        List<HubOwner> owner = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        Map<String, List<String>> properties = new LinkedHashMap<>();
        members(parser, member -> {
            switch (member) {
                case "id" -> texts.put(member, text(parser));
                case "owner" -> owner(parser).ifPresent(owner::add);
                case "tags" -> elements(parser, () -> tag(parser).ifPresent(name -> add(tags, name)));
                case "customProperties" -> elements(parser, () -> property(parser, properties));
                default -> {
                    // The document list has the rest.
                }
            }
        });
        return new HubApp(
                texts.getOrDefault("id", ""),
                share(owner.stream().findFirst()),
                share(List.copyOf(tags)),
                share(unmodifiable(properties)));
    }

    private Optional<HubOwner> owner(JsonParser parser) {
        Map<String, String> texts = textsOf(parser);
        HubOwner owner = new HubOwner(
                texts.getOrDefault("userDirectory", ""),
                texts.getOrDefault("userId", ""),
                texts.getOrDefault("name", ""));
        return owner.label().isEmpty() ? Optional.empty() : Optional.of(owner);
    }

    private Optional<String> tag(JsonParser parser) {
        return Optional.of(textsOf(parser).getOrDefault("name", "")).filter(name -> !name.isBlank());
    }

    private void property(JsonParser parser, Map<String, List<String>> properties) {
        Map<String, String> texts = new HashMap<>();
        members(parser, member -> {
            switch (member) {
                case "value" -> texts.put("value", text(parser));
                case "definition" -> texts.put("name", textsOf(parser).getOrDefault("name", ""));
                default -> {
                    // Ids and dates of the value itself.
                }
            }
        });
        String name = texts.getOrDefault("name", "");
        String value = texts.getOrDefault("value", "");
        if (!name.isBlank() && !value.isBlank() && (properties.containsKey(name) || properties.size() < MOST_PER_APP)) {
            add(properties.computeIfAbsent(name, unused -> new ArrayList<>()), value);
        }
    }

    private void add(List<String> texts, String text) {
        if (texts.size() < MOST_PER_APP) {
            texts.add(share(text));
        }
    }

    private static Map<String, List<String>> unmodifiable(Map<String, List<String>> properties) {
        properties.replaceAll((name, values) -> List.copyOf(values));
        return Map.copyOf(properties);
    }

    private static Map<String, String> textsOf(JsonParser parser) {
        Map<String, String> texts = new HashMap<>();
        members(parser, member -> {
            switch (member) {
                case "name", "userId", "userDirectory" -> texts.put(member, text(parser));
                default -> {
                    // Definitions list all their choices, for one.
                }
            }
        });
        return texts;
    }

    /** Longer texts than people write are left out. */
    private static String text(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING && parser.getStringLength() <= LONGEST_TEXT
                ? parser.getString()
                : "";
    }

    /** Hands over each object of the list that the parser stands on, if it is one; what is left of an object is skipped. */
    private static void elements(JsonParser parser, Runnable element) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    element.run();
                }
                parser.skipChildren();
            }
        }
    }

    /** Names each member of the object that the parser stands on, if it is one, with the parser on its value. */
    private static void members(JsonParser parser, MemberReader reader) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                reader.read(member);
                parser.skipChildren();
            }
        }
    }

    @SuppressWarnings("unchecked") // equal objects have the same type
    private <T> T share(T value) {
        return (T) shared.computeIfAbsent(value, key -> key);
    }

    private interface MemberReader {
        void read(String member);
    }
}
