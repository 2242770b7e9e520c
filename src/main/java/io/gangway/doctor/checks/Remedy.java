package io.gangway.doctor.checks;

import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.jsonrpc.HandshakeFailure;

/** What to change where a session ended before it was there: by what Qlik said, or did. */
final class Remedy {

    private static final int FORBIDDEN = 403;

    private Remedy() {}

    static Phrase of(Closure closure) {
        return Phrase.text(
                switch (closure) {
                    case Closure.ByQlik(Notification.ProxyNotice notice) -> key(notice.topic());
                    case Closure.ByQlik(Notification.SessionConnected connected) ->
                        connected.state().map(Remedy::key).orElse("end.unknown");
                    case Closure.ByQlik ignored -> "end.unknown";
                    case Closure.NotOpened(HandshakeFailure.Refused(int status)) ->
                        status == FORBIDDEN ? "end.forbidden" : "end.other";
                    case Closure.NotOpened ignored -> "end.other";
                    case Closure.NoAnswer ignored -> "end.other";
                    case Closure.Lost ignored -> "end.other";
                    case Closure.ByUs ignored -> "end.other";
                });
    }

    static String key(Enum<?> said) {
        return "end." + Texts.key(said);
    }
}
