package io.gangway.qlik.engine;

import static io.gangway.qlik.engine.WireValues.flag;
import static io.gangway.qlik.engine.WireValues.text;
import static io.gangway.qlik.engine.WireValues.texts;
import static io.gangway.qlik.engine.WireValues.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads the entries of one document list. Equal streams, colours and sets of privileges become one object each, since
 * thousands of entries repeat a few of them. Not thread-safe.
 */
final class DocListEntryReader {

    private final Map<Object, Object> shared = new HashMap<>();

    private String id = "";
    private String name = "";
    private String title = "";
    private String description = "";
    private Optional<StreamRef> stream = Optional.empty();
    private String streamId = "";
    private String streamName = "";
    private boolean published;
    private long created = EntryTimes.NEVER;
    private long modified = EntryTimes.NEVER;
    private long publishTime = EntryTimes.NEVER;
    private long reloaded = EntryTimes.NEVER;
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
        return entry();
    }

    /**
     * The entry as it is after one of its members has changed; members that are of no interest change nothing.
     *
     * @param member name of a member, or of a member's member after that of its parent
     * @param value stands on the new value, which is {@code null} for a member that was taken away
     * @throws StreamReadException where a member lies too deep to be changed by itself
     */
    DocListEntry change(DocListEntry earlier, List<String> member, JsonParser value) {
        load(earlier);
        String first = member.getFirst();
        boolean isParent = first.equals("qMeta") || first.equals("qThumbnail");
        if (member.size() == 1 && isParent) {
            resetBelow(first);
            readMember(first, value);
        } else if (member.size() == 1) {
            readMember(first, value);
        } else if (member.size() == 2 && isParent) {
            readBelow(first, member.getLast(), value);
        } else if (isParent) {
            throw new StreamReadException(value, "A part of a member was changed");
        }
        return entry();
    }

    private DocListEntry entry() {
        return new DocListEntry(
                id,
                name,
                // Mostly the same text, which is then kept once.
                title.equals(name) ? name : title,
                description,
                stream,
                published,
                new EntryTimes(created, modified, publishTime, reloaded),
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
            case "qLastReloadTime" -> reloaded = time(parser);
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

    private void readBelow(String parent, String member, JsonParser value) {
        if (parent.equals("qMeta")) {
            readMeta(member, value);
        } else {
            readThumbnail(member, value);
        }
    }

    private void readMeta(String member, JsonParser parser) {
        switch (member) {
            case "description" -> description = text(parser);
            case "published" -> published = flag(parser);
            case "createdDate" -> created = time(parser);
            case "modifiedDate" -> modified = time(parser);
            case "publishTime" -> publishTime = time(parser);
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
        // Free form once more: a bare text can only be its name.
        streamId = "";
        streamName = text(parser);
        object(parser, this::readStream);
        return streamName.isEmpty() && streamId.isEmpty()
                ? Optional.empty()
                : share(Optional.of(new StreamRef(streamId, streamName.isEmpty() ? streamId : streamName)));
    }

    private void readStream(String member, JsonParser parser) {
        switch (member) {
            case "id" -> streamId = text(parser);
            case "name" -> streamName = text(parser);
            default -> {
                // Free form too.
            }
        }
    }

    private void reset() {
        id = name = title = usage = "";
        reloaded = EntryTimes.NEVER;
        readOnly = sectionAccess = directQuery = false;
        fileSize = 0;
        resetBelow("qMeta");
        resetBelow("qThumbnail");
    }

    private void resetBelow(String parent) {
        if (parent.equals("qMeta")) {
            description = dynamicColor = "";
            stream = Optional.empty();
            created = modified = publishTime = EntryTimes.NEVER;
            privileges = List.of();
            published = false;
        } else {
            thumbnailUrl = "";
        }
    }

    private void load(DocListEntry entry) {
        id = entry.id();
        name = entry.name();
        title = entry.title();
        description = entry.description();
        stream = entry.stream();
        published = entry.published();
        created = entry.times().created();
        modified = entry.times().modified();
        publishTime = entry.times().published();
        reloaded = entry.times().reloaded();
        fileSize = entry.fileSize();
        thumbnailUrl = entry.thumbnailUrl();
        dynamicColor = entry.dynamicColor();
        privileges = entry.privileges();
        readOnly = entry.readOnly();
        sectionAccess = entry.sectionAccess();
        directQuery = entry.directQuery();
        usage = entry.usage();
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

    private interface MemberReader {
        void read(String member, JsonParser value);
    }
}
