package io.gangway.qlik.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON patch of a document list, as the engine writes them (qlik-protocol.md, 5.1): the operations {@code add},
 * {@code replace} and {@code remove} at {@code /} for the list, {@code /3} for an entry, and {@code /3/qMeta/description}
 * for a member of one.
 */
record DocListPatch(String operation, String path) {

    private static final Pattern INDEX = Pattern.compile("\\d{1,7}");
    private static final JsonMapper JSON = new JsonMapper();

    /** Whether an object with such a member is a patch, and no entry. */
    static boolean isMember(String name) {
        return name.equals("op") || name.equals("path") || name.equals("value");
    }

    /**
     * Reads up to the patch's end; the parser stands on its first member's name.
     *
     * @param target is given the patch once, and a parser on its value, or on {@code null} where it has none
     */
    static void read(JsonParser parser, Target target) {
        Optional<String> operation = Optional.empty();
        Optional<String> path = Optional.empty();
        Optional<JsonNode> early = Optional.empty();
        boolean given = false;
        for (; parser.currentToken() == JsonToken.PROPERTY_NAME; parser.nextToken()) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "op" -> operation = Optional.of(WireValues.text(parser));
                case "path" -> path = Optional.of(WireValues.text(parser));
                case "value" -> {
                    // As the engine writes them, a value comes last, and a long list streams through.
                    if (operation.isPresent() && path.isPresent()) {
                        target.apply(new DocListPatch(operation.get(), path.get()), parser);
                        given = true;
                    } else {
                        early = Optional.of(parser.<JsonNode>readValueAsTree());
                    }
                }
                default -> {
                    // Such as the source of a move.
                }
            }
            parser.skipChildren();
        }
        if (!given) {
            if (operation.isEmpty() || path.isEmpty()) {
                throw new StreamReadException(parser, "A patch without operation or path");
            }
            apply(new DocListPatch(operation.get(), path.get()), early.orElseGet(JSON::nullNode), target);
        }
    }

    private static void apply(DocListPatch patch, JsonNode value, Target target) {
        try (JsonParser parser = JSON.treeAsTokens(value)) {
            parser.nextToken();
            target.apply(patch, parser);
        }
    }

    /** Whether it sets the whole list. */
    boolean setsAll() {
        return path.matches("/?") && !operation.equals("remove");
    }

    /**
     * Changes the list, or one entry of it.
     *
     * @throws StreamReadException where it does not fit the list, or is of a kind that the engine is not known to send
     */
    void applyTo(List<DocListEntry> entries, DocListEntryReader reader, JsonParser value) {
        List<String> steps = Arrays.asList(path.split("/", -1));
        boolean startsAtTheList = steps.size() >= 2 && steps.getFirst().isEmpty();
        int index = startsAtTheList ? index(steps.get(1), entries.size()) : -1;
        boolean isInsertion = operation.equals("add") && steps.size() == 2;
        if (index < 0 || index >= entries.size() + (isInsertion ? 1 : 0)) {
            throw new StreamReadException(value, "A patch that does not fit the list");
        }
        switch (operation) {
            case "add", "replace" -> set(entries, index, steps, reader, value);
            case "remove" -> {
                if (steps.size() == 2) {
                    entries.remove(index);
                } else {
                    change(entries, index, steps, reader, value);
                }
            }
            default -> throw new StreamReadException(value, "A patch of an unknown kind");
        }
    }

    private void set(
            List<DocListEntry> entries, int index, List<String> steps, DocListEntryReader reader, JsonParser value) {
        if (steps.size() > 2) {
            change(entries, index, steps, reader, value);
        } else if (value.currentToken() != JsonToken.START_OBJECT) {
            throw new StreamReadException(value, "A patch that makes an entry something else");
        } else {
            value.nextToken();
            DocListEntry entry = reader.read(value);
            if (operation.equals("add")) {
                entries.add(index, entry);
            } else {
                entries.set(index, entry);
            }
        }
    }

    private static void change(
            List<DocListEntry> entries, int index, List<String> steps, DocListEntryReader reader, JsonParser value) {
        entries.set(index, reader.change(entries.get(index), steps.subList(2, steps.size()), value));
    }

    private static int index(String step, int size) {
        if (step.equals("-")) {
            return size;
        }
        return INDEX.matcher(step).matches() ? Integer.parseInt(step) : -1;
    }

    /** Takes a patch. */
    interface Target {
        void apply(DocListPatch patch, JsonParser value);
    }
}
