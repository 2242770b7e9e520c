package io.gangway.doctor.checks;

import io.gangway.qlik.proxy.UserReply;
import io.gangway.qlik.proxy.UserReply.Inactive;

/**
 * Whether Qlik sends browsers back to Gangway. {@code /qps/user} names a sign-in address only for targets on the host allow
 * list (qlik-protocol.md, 4.1); asking for Qlik's own hub as well shows that the silence is about our host.
 */
final class ReturnAddressCheck implements Examiner {

    @Override
    public Finding examine(Patient patient) {
        if (patient.setUp().publicUrl().isEmpty()
                && !Loopback.isNamed(patient.server().host())) {
            return Finding.of(Outcome.RETURN_ADDRESS_UNKNOWN);
        }
        return Finding.of(outcome(patient, patient.setUp().home().toString()));
    }

    private static Outcome outcome(Patient patient, String home) {
        if (isAllowed(patient.user(home))) {
            return Outcome.RETURN_ADDRESS_ALLOWED;
        }
        return isAllowed(patient.user(patient.server().hub().toString()))
                ? Outcome.RETURN_ADDRESS_NOT_ALLOWED
                : Outcome.RETURN_ADDRESS_UNCLEAR;
    }

    /** Whether Qlik would send browsers there. */
    static boolean isAllowed(UserReply reply) {
        return reply.session() instanceof Inactive(var loginUri) && loginUri.isPresent();
    }
}
