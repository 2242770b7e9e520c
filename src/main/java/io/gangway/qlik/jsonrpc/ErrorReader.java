package io.gangway.qlik.jsonrpc;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes the best of the error of an answer, whatever shape it has. */
final class ErrorReader {

    private ErrorReader() {}

    /** @return empty for {@code null}, which some servers write beside a result */
    static Optional<JsonRpcError> read(JsonNode error) {
        if (error.isNull() || error.isMissingNode()) {
            return Optional.empty();
        }
        if (!error.isObject()) {
            return Optional.of(new JsonRpcError(0, "", text(error)));
        }
        return Optional.of(
                new JsonRpcError(code(error.path("code")), text(error.path("parameter")), text(error.path("message"))));
    }

    private static int code(JsonNode code) {
        if (code.isNumber() && code.canConvertToInt()) {
            return code.intValue();
        }
        if (code.isString()) {
            try {
                return Integer.parseInt(code.stringValue().strip());
            } catch (NumberFormatException noNumber) {
                return 0;
            }
        }
        return 0;
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        return node.isString() ? node.stringValue() : node.toString();
    }
}
