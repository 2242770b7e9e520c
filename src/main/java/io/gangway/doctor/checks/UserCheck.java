package io.gangway.doctor.checks;

import io.gangway.qlik.proxy.UserReply;

/** Whom Qlik takes somebody without any session for. */
final class UserCheck implements Examiner {

    @Override
    public Found examine(Patient patient) {
        UserReply reply = patient.user();
        Outcome outcome =
                switch (reply.session()) {
                    case UserReply.Inactive ignored -> Outcome.USER_NOBODY;
                    case UserReply.Active ignored -> Outcome.USER_SOMEBODY;
                    case UserReply.Unclear ignored -> Outcome.USER_UNCLEAR;
                };
        return Found.of(outcome).with("user", patient.server().user()).with("answer", Words.of(reply.exchange()));
    }
}
