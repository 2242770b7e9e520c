package io.gangway.doctor.checks;

import io.gangway.qlik.proxy.UserReply;
import io.gangway.qlik.proxy.UserReply.Inactive;

/**
 * Whether Qlik sends browsers back to Gangway. {@code /qps/user} names a sign-in address only for targets on the host allow
 * list (qlik-protocol.md, 4.1); asking for Qlik's own hub as well shows that the silence is about our host.
 */
final class ReturnAddressCheck implements Examiner {

    @Override
    public Found examine(Patient patient) {
        if (patient.setUp().publicUrl().isEmpty()
                && !Loopback.isNamed(patient.server().host())) {
            return Found.of(Outcome.RETURN_ADDRESS_UNKNOWN);
        }
        return Found.of(
                switch (answer(patient, patient.setUp().home().toString())) {
                    case ALLOWED -> Outcome.RETURN_ADDRESS_ALLOWED;
                    case NOT_ALLOWED -> Outcome.RETURN_ADDRESS_NOT_ALLOWED;
                    case UNCLEAR -> Outcome.RETURN_ADDRESS_UNCLEAR;
                });
    }

    static Answer answer(Patient patient, String home) {
        if (isAllowed(patient.user(home))) {
            return Answer.ALLOWED;
        }
        return isAllowed(patient.user(patient.server().hub().toString())) ? Answer.NOT_ALLOWED : Answer.UNCLEAR;
    }

    private static boolean isAllowed(UserReply reply) {
        return reply.session() instanceof Inactive(var loginUri) && loginUri.isPresent();
    }

    /** Whether Qlik would send browsers there. */
    enum Answer {
        ALLOWED,
        NOT_ALLOWED,
        UNCLEAR
    }
}
