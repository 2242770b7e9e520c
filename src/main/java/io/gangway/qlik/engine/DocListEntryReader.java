package io.gangway.qlik.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the entries of one document list. Equal streams, colours and sets of privileges become one object each, since
 * thousands of entries repeat a few of them. Not thread-safe.
 */
final class DocListEntryReader {

    /** What the repository writes for "never" is the year 1753 or the year 1: qlik-protocol.md, 5.2. */
    private static final int LAST_YEAR_OF_NEVER = 1753;

    private final Map<Object, Object> shared = new HashMap<>();

    private String id = "";
    private String name = "";
    private String title = "";
    private String description = "";
    private Optional<StreamRef> stream = Optional.empty();
    private boolean published;
    private Optional<Instant> created = Optional.empty();
    private Optional<Instant> modified = Optional.empty();
    private Optional<Instant> publishTime = Optional.empty();
    private Optional<Instant> lastReload = Optional.empty();
    private long fileSize;
    private String thumbnailUrl = "";
    private String dynamicColor = "";
    private List<String> privileges = List.of();
    private boolean readOnly;
    private boolean sectionAccess;
    private boolean directQuery;
    private String usage = "";

    /** Reads up to the entry's end; the parser stands on its first member's name, or on its end. */
    DocListEntry read(JsonParser parser) {
        reset();
        members(parser, this::readMember);
        return new DocListEntry(
                id,
                name,
                title,
                description,
                stream,
                published,
                created,
                modified,
                publishTime,
                lastReload,
                fileSize,
                thumbnailUrl,
                dynamicColor,
                privileges,
                readOnly,
                sectionAccess,
                directQuery,
                usage);
    }

    private void readMember(String member, JsonParser parser) {
        switch (member) {
            case "qDocId" -> id = text(parser);
            case "qDocName" -> name = text(parser);
            case "qTitle" -> title = text(parser);
            case "qFileSize" -> fileSize = Math.max(0, (long) parser.getValueAsDouble(0));
            case "qLastReloadTime" -> lastReload = instant(parser);
            case "qReadOnly" -> readOnly = flag(parser);
            case "qHasSectionAccess" -> sectionAccess = flag(parser);
            case "qIsDirectQueryMode" -> directQuery = flag(parser);
            case "qUsage" -> usage = share(text(parser));
            case "qMeta" -> object(parser, this::readMeta);
            case "qThumbnail" -> object(parser, this::readThumbnail);
            default -> {
                // Fields of other releases are skipped with whatever they hold.
            }
        }
    }

    private void readMeta(String member, JsonParser parser) {
        switch (member) {
            case "description" -> description = text(parser);
            case "published" -> published = flag(parser);
            case "createdDate" -> created = instant(parser);
            case "modifiedDate" -> modified = instant(parser);
            case "publishTime" -> publishTime = instant(parser);
            case "dynamicColor" -> dynamicColor = share(text(parser));
            case "privileges" -> privileges = share(texts(parser));
            case "stream" -> stream = readStream(parser);
            default -> {
                // Free form: anything else may stand here.
            }
        }
    }

    private void readThumbnail(String member, JsonParser parser) {
        if (member.equals("qUrl")) {
            thumbnailUrl = text(parser);
        }
    }

    private Optional<StreamRef> readStream(JsonParser parser) {
        Map<String, String> members = new HashMap<>();
        object(parser, (member, value) -> members.put(member, text(value)));
        String streamName = members.getOrDefault("name", "");
        String streamId = members.getOrDefault("id", "");
        return streamName.isEmpty() && streamId.isEmpty()
                ? Optional.empty()
                : share(Optional.of(new StreamRef(streamId, streamName.isEmpty() ? streamId : streamName)));
    }

    private void reset() {
        id = name = title = description = thumbnailUrl = dynamicColor = usage = "";
        stream = Optional.empty();
        created = modified = publishTime = lastReload = Optional.empty();
        privileges = List.of();
        published = readOnly = sectionAccess = directQuery = false;
        fileSize = 0;
    }

    @SuppressWarnings("unchecked") // equal objects have the same type
    private <T> T share(T value) {
        return (T) shared.computeIfAbsent(value, key -> key);
    }

    private static void object(JsonParser parser, MemberReader reader) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            parser.nextToken();
            members(parser, reader);
        }
    }

    /** Reads members up to the end of their object; what a reader leaves of a value is skipped. */
    private static void members(JsonParser parser, MemberReader reader) {
        for (; parser.currentToken() == JsonToken.PROPERTY_NAME; parser.nextToken()) {
            String member = parser.currentName();
            parser.nextToken();
            reader.read(member, parser);
            parser.skipChildren();
        }
    }

    private static List<String> texts(JsonParser parser) {
        List<String> texts = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    texts.add(parser.getString());
                }
                parser.skipChildren();
            }
        }
        return List.copyOf(texts);
    }

    private static String text(JsonParser parser) {
        return parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL
                ? parser.getString()
                : "";
    }

    /** Never by way of a number: one beyond the range of {@code int} would cost the whole list. */
    private static boolean flag(JsonParser parser) {
        String text = text(parser);
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    private static Optional<Instant> instant(JsonParser parser) {
        String text = text(parser);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant instant = Instant.parse(text);
            return instant.atOffset(ZoneOffset.UTC).getYear() <= LAST_YEAR_OF_NEVER
                    ? Optional.empty()
                    : Optional.of(instant);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private interface MemberReader {
        void read(String member, JsonParser value);
    }
}
