package io.gangway.qlik.jsonrpc;

import io.gangway.qlik.jsonrpc.TrafficTally.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads incoming text in one pass and hands each message to {@link MessageRouter}.
 *
 * <p>A result whose id came before it streams straight into its call's reader, so that a long list is held once, not
 * twice. Nothing escapes from here: what cannot be read is counted.
 */
final class MessageReader {

    private final JsonMapper mapper;
    private final PendingCalls calls;
    private final MessageRouter router;
    private final TrafficTally tally;

    MessageReader(JsonMapper mapper, PendingCalls calls, MessageRouter router, TrafficTally tally) {
        this.mapper = mapper;
        this.calls = calls;
        this.router = router;
        this.tally = tally;
    }

    void read(String received) {
        // A byte order mark is no JSON, but some servers write one.
        String text = received.startsWith("\uFEFF") ? received.substring(1) : received;
        try (JsonParser parser = mapper.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    element(parser, text);
                }
            } else {
                element(parser, text);
            }
            if (parser.nextToken() != null) {
                tally.count(Kind.MALFORMED);
            }
        } catch (JacksonException broken) {
            tally.count(Kind.MALFORMED);
        }
    }

    private void element(JsonParser parser, String text) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            tally.count(Kind.MALFORMED);
            return;
        }
        var message = new IncomingMessage();
        long start = parser.currentTokenLocation().getCharOffset();
        try {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                member(parser, message);
            }
            readResultBeforeId(message, text, start);
        } catch (JacksonException broken) {
            // The caller need not wait for its limit: no other answer will come.
            waiting(message).ifPresent(call -> call.unreadable(Unreadable.reason(broken)));
            throw broken;
        }
        router.route(message, waiting(message));
    }

    private void member(JsonParser parser, IncomingMessage message) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
            case "id" -> {
                if (message.first(name)) {
                    id(parser, message);
                }
            }
            case "method" -> {
                if (message.first(name)) {
                    method(parser, message);
                }
            }
            case "params" -> {
                if (message.first(name)) {
                    message.params = parser.<JsonNode>readValueAsTree();
                }
            }
            case "error" -> {
                if (message.first(name)) {
                    message.error = ErrorReader.read(parser.<JsonNode>readValueAsTree());
                }
            }
            case "result" -> {
                if (message.first(name)) {
                    result(parser, message);
                }
            }
            default -> {
                // Lists of changed and closed handles, the version, and whatever a server adds.
            }
        }
        // Does nothing unless the parser still stands on the start of an array or object.
        parser.skipChildren();
    }

    private static void id(JsonParser parser, IncomingMessage message) {
        message.hasId = parser.currentToken() != JsonToken.VALUE_NULL;
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT || parser.currentToken() == JsonToken.VALUE_STRING) {
            try {
                message.id = OptionalLong.of(Long.parseLong(parser.getString().strip()));
            } catch (NumberFormatException notOurs) {
                message.id = OptionalLong.empty();
            }
        }
    }

    private static void method(JsonParser parser, IncomingMessage message) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            message.method = Optional.of(parser.getString());
        } else {
            message.oddMethod = true;
        }
    }

    private void result(JsonParser parser, IncomingMessage message) {
        message.hasResult = true;
        if (!message.hasId) {
            message.resultCameFirst = true;
            return;
        }
        message.result = waiting(message).map(call -> ReadResult.of(call, parser));
    }

    /** Reads the message a second time, now that it is known whose result it holds. */
    private void readResultBeforeId(IncomingMessage message, String text, long start) {
        Optional<PendingCall<?>> call = waiting(message);
        if (!message.resultCameFirst || message.ambiguous || message.error.isPresent() || call.isEmpty()) {
            return;
        }
        try (JsonParser parser = mapper.createParser(from(text, start))) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("result")) {
                    message.result = Optional.of(ReadResult.of(call.get(), parser));
                    return;
                }
                parser.skipChildren();
            }
        }
    }

    private static StringReader from(String text, long start) {
        var reader = new StringReader(text);
        try {
            reader.skip(start);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return reader;
    }

    private Optional<PendingCall<?>> waiting(IncomingMessage message) {
        return message.id.isPresent() ? calls.find(message.id.getAsLong()) : Optional.empty();
    }
}
