package io.gangway.doctor.checks;

import java.net.URI;
import java.util.Optional;

/** Whether browsers of other machines find back to Gangway. */
final class PublicAddressCheck implements Examiner {

    @Override
    public Found examine(Patient patient) {
        boolean qlikIsHere = Loopback.isNamed(patient.server().host());
        Optional<String> host = patient.setUp().publicUrl().map(URI::getHost);
        boolean gangwayIsHere = host.map(Loopback::isNamed).orElse(true);
        if (!gangwayIsHere) {
            return Found.of(Outcome.PUBLIC_ADDRESS_SET);
        }
        if (qlikIsHere) {
            return Found.of(Outcome.PUBLIC_ADDRESS_ALL_LOCAL)
                    .with("setting", Phrase.text(host.isPresent() ? "words.set-to-here" : "words.not-set"));
        }
        return Found.of(host.isPresent() ? Outcome.PUBLIC_ADDRESS_LOCAL : Outcome.PUBLIC_ADDRESS_MISSING);
    }
}
