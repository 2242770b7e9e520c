package io.gangway.doctor.diagnosis;

import io.gangway.login.evidence.Evidence.Timed;
import java.util.List;

/**
 * A cause that fits what was seen. {@link Diagnosis#advice} puts it into words.
 *
 * @param evidenceFor observations that speak for it
 * @param evidenceAgainst observations that speak against it
 * @param details what its sentence names
 */
public record Finding(
        Cause cause,
        Likelihood likelihood,
        List<Timed> evidenceFor,
        List<Timed> evidenceAgainst,
        List<Detail> details) {}
