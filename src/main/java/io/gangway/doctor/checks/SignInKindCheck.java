package io.gangway.doctor.checks;

import io.gangway.doctor.checks.SignInAddress.Kind;
import java.util.Optional;

/** Which sign-in a Windows browser is offered, and which one another browser: the proxy reads their User-Agent. */
final class SignInKindCheck implements Examiner {

    @Override
    public Found examine(Patient patient) {
        Optional<Kind> windows = patient.signInAddress(Browser.WINDOWS).map(SignInAddress::kind);
        Optional<Kind> mac = patient.signInAddress(Browser.MAC).map(SignInAddress::kind);
        if (windows.isEmpty() || mac.isEmpty()) {
            return Found.of(Outcome.SIGN_IN_KIND_UNKNOWN);
        }
        return Found.of(outcome(windows.get(), mac.get()))
                .with("windows", windows.get().words())
                .with("mac", mac.get().words());
    }

    private static Outcome outcome(Kind windows, Kind mac) {
        if (windows == Kind.WINDOWS && mac == Kind.WINDOWS) {
            return Outcome.SIGN_IN_KIND_WINDOWS_FOR_ALL;
        }
        return windows == mac ? Outcome.SIGN_IN_KIND_SAME : Outcome.SIGN_IN_KIND_BY_BROWSER;
    }
}
