package io.gangway.qlik.engine;

import static io.gangway.qlik.WhoCanAct.ADMINISTRATOR;
import static io.gangway.qlik.WhoCanAct.DEVELOPERS;
import static io.gangway.qlik.WhoCanAct.NOBODY;
import static io.gangway.qlik.WhoCanAct.USER;

import io.gangway.qlik.WhoCanAct;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The engine's error codes that have a sentence of their own: qlik-protocol.md, 5.4. */
public enum EngineError {
    PARSE_ERROR(-32700, DEVELOPERS, "The engine could not read Gangway's request."),
    INVALID_REQUEST(-32600, DEVELOPERS, "The engine did not accept the form of Gangway's request."),
    METHOD_NOT_FOUND(-32601, DEVELOPERS, "This version of the engine does not know the method that Gangway called."),
    INVALID_METHOD_PARAMETERS(-32602, DEVELOPERS, "The engine did not accept the parameters of Gangway's call."),
    INTERNAL_RPC_ERROR(-32603, DEVELOPERS, "The engine met an internal error while it handled the call."),
    ENGINE_OUT_OF_ORDER(-129, ADMINISTRATOR, "The engine met an internal error. Trying again may help."),
    ENGINE_INTERNAL(-128, ADMINISTRATOR, "The engine met an internal error. Trying again may help."),
    SESSION_GONE(-1, NOBODY, "The engine no longer knows this session."),
    UNKNOWN(0, NOBODY, "The engine met an error that it did not name; the session is probably gone."),
    NOT_SET(1, DEVELOPERS, "Something the engine needs for this call is not set."),
    NOT_FOUND(2, USER, "The engine did not find what was asked for."),
    ALREADY_EXISTS(3, DEVELOPERS, "What was to be made exists already."),
    INVALID_PATH(4, DEVELOPERS, "The engine did not accept a path."),
    ACCESS_DENIED(5, USER, "You have no right to do this in Qlik Sense."),
    OUT_OF_MEMORY(6, ADMINISTRATOR, "The engine has run out of memory."),
    INVALID_PARAMETERS(8, DEVELOPERS, "The engine did not accept the parameters of Gangway's call."),
    EMPTY_PARAMETERS(9, DEVELOPERS, "The engine missed a parameter in Gangway's call."),
    ABORTED(15, NOBODY, "The engine broke the call off for something more urgent."),
    CONNECTION_LOST(16, NOBODY, "The engine lost its connection."),
    UNSUPPORTED_IN_VERSION(17, ADMINISTRATOR, "This version of Qlik Sense does not support the call."),
    REST_CONNECTION_FAILED(18, NOBODY, "The engine could not reach the Qlik Sense repository."),
    MEMORY_LIMIT_REACHED(19, ADMINISTRATOR, "The engine has reached its memory limit."),
    HTTP_BAD_REQUEST(400, DEVELOPERS, "The Qlik Sense repository did not accept the engine's request."),
    HTTP_UNAUTHORIZED(401, USER, "The Qlik Sense repository wants you to sign in again."),
    HTTP_FORBIDDEN(403, USER, "The Qlik Sense repository refused this to you."),
    HTTP_NOT_FOUND(404, USER, "The Qlik Sense repository did not find what was asked for."),
    HTTP_TIMEOUT(408, NOBODY, "The Qlik Sense repository took too long to answer."),
    HTTP_INTERNAL(500, ADMINISTRATOR, "The Qlik Sense repository met an internal error."),
    HTTP_NOT_IMPLEMENTED(501, ADMINISTRATOR, "The Qlik Sense repository does not support what was asked."),
    HTTP_BAD_GATEWAY(502, NOBODY, "A service behind the Qlik Sense repository did not answer properly."),
    HTTP_UNAVAILABLE(503, NOBODY, "The Qlik Sense repository is not available right now."),
    HTTP_GATEWAY_TIMEOUT(504, NOBODY, "A service behind the Qlik Sense repository took too long to answer."),
    HTTP_VERSION(505, ADMINISTRATOR, "The Qlik Sense repository did not accept the engine's protocol version."),
    APP_EXISTS(1000, USER, "An app of this name exists already."),
    APP_ALREADY_OPEN(1002, NOBODY, "This session has the app open already."),
    APP_NOT_FOUND(1003, USER, "The app is gone, or you have no access to it."),
    APP_INVALID(1007, DEVELOPERS, "No app is open in this session."),
    APP_NOT_CONNECTED(1008, NOBODY, "The engine could not connect to the app."),
    APP_OPEN_IN_OTHER_MODE(1009, NOBODY, "The app is already open in another mode."),
    MIGRATION_FAILED(1010, ADMINISTRATOR, "The app could not be migrated to this version."),
    MIGRATION_PENDING(1011, NOBODY, "The app is being migrated to this version."),
    SYNC_FAILED(1012, ADMINISTRATOR, "The app could not be synchronised between nodes."),
    SYNC_PENDING(1013, NOBODY, "The app is being synchronised between nodes."),
    APP_TOO_LARGE(1015, ADMINISTRATOR, "The app is too large for this engine."),
    DIRECT_QUERY_NOT_SUPPORTED(1016, ADMINISTRATOR, "This engine does not support Direct Query apps."),
    USER_ACCESS_DENIED(4000, ADMINISTRATOR, "Qlik Sense denies you access."),
    USER_IMPERSONATION_FAILED(4001, ADMINISTRATOR, "The engine could not act on your behalf."),
    OUT_OF_LICENSES(5000, ADMINISTRATOR, "No Qlik Sense licence or token is left for you."),
    OUT_OF_USER_LICENSES(5001, ADMINISTRATOR, "No Qlik Sense licence or token is left for you."),
    OUT_OF_SESSION_LICENSES(5002, ADMINISTRATOR, "No Qlik Sense licence or token is left for you."),
    OUT_OF_DOCUMENT_LICENSES(5003, ADMINISTRATOR, "No Qlik Sense licence or token is left for you."),
    OUT_OF_USAGE_LICENSES(5004, ADMINISTRATOR, "No Qlik Sense licence or token is left for you."),
    SERVER_OFF_DUTY(5005, NOBODY, "The engine is off duty right now."),
    SERVER_BUSY(5006, NOBODY, "The engine is busy right now."),
    LICENSE_EXPIRED(5007, ADMINISTRATOR, "The Qlik Sense licence has expired."),
    OUT_OF_TOKENS(5009, ADMINISTRATOR, "No Qlik Sense licence or token is left for you."),
    PERSISTENCE_WRITE_FAILED(9000, ADMINISTRATOR, "The engine could not write to its storage."),
    PERSISTENCE_READ_FAILED(9001, ADMINISTRATOR, "The engine could not read from its storage."),
    PERSISTENCE_NOT_FOUND(9003, ADMINISTRATOR, "The engine did not find something in its storage."),
    USER_AUTHENTICATION_FAILED(12004, USER, "Qlik Sense wants you to sign in again."),
    FEATURE_DISABLED(20000, ADMINISTRATOR, "This feature is switched off in Qlik Sense."),
    /** Any code that is not in the list. */
    UNLISTED(Integer.MIN_VALUE, ADMINISTRATOR, "The engine answered with an error that Gangway does not know.");

    private static final Map<Integer, EngineError> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EngineError::code, Function.identity()));

    private final int code;
    private final WhoCanAct whoCanAct;
    private final String sentence;

    EngineError(int code, WhoCanAct whoCanAct, String sentence) {
        this.code = code;
        this.whoCanAct = whoCanAct;
        this.sentence = sentence;
    }

    public static EngineError of(int code) {
        return BY_CODE.getOrDefault(code, UNLISTED);
    }

    public int code() {
        return code;
    }

    public WhoCanAct whoCanAct() {
        return whoCanAct;
    }

    /** What happened, for the user. */
    public String sentence() {
        return sentence;
    }
}
