package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Judgement.certain;
import static io.gangway.doctor.diagnosis.Judgement.likely;
import static io.gangway.doctor.diagnosis.Judgement.possible;

import io.gangway.qlik.engine.ProxyTopic;
import io.gangway.qlik.engine.SessionState;
import java.util.Optional;

/** Rules of causes that Qlik itself names. */
final class SaidByQlik {

    private SaidByQlik() {}

    static Rule engine(SessionState state) {
        return story -> certain(story.server().engineSaid(state));
    }

    static Judgement tooManySessions(Story story) {
        Clues opened = story.sessionsOpened();
        return certain(story.server().said(ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED))
                .supportedBy(opened)
                .naming(Optional.of(new Detail.Number(story.numberOfSessionsOpened())));
    }

    /** The notification of too many sessions is also what users without a licence have got: qlik-protocol.md, 1.2. */
    static Judgement noLicence(Story story) {
        return certain(story.server().said(ProxyTopic.LICENSE_ACCESS_DENIED))
                .orElse(possible(story.server().said(ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED)));
    }

    static Judgement sessionTimedOut(Story story) {
        return certain(story.server().said(ProxyTopic.SESSION_TIMED_OUT)).orElse(likely(story.sessionsGoneMeanwhile()));
    }

    static Judgement appNotOpened(Story story) {
        return certain(story.server()
                .engineSaid(SessionState.SESSION_ERROR_APP_ACCESS_DENIED)
                .or(story.server().engineSaid(SessionState.SESSION_ERROR_APP_FAILURE)));
    }

    static Judgement noRepository(Story story) {
        return certain(story.server().said(ProxyTopic.NO_REPOSITORY_AVAILABLE, ProxyTopic.REPOSITORY_WEBSOCKET_FAILED));
    }

    static Judgement otherServiceMissing(Story story) {
        return certain(story.server()
                .said(
                        ProxyTopic.NO_DATA_PREP_SERVICE_AVAILABLE,
                        ProxyTopic.DATA_PREP_SERVICE_WEBSOCKET_FAILED,
                        ProxyTopic.NO_PRINTING_SERVICE_AVAILABLE));
    }
}
