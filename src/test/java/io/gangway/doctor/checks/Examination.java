package io.gangway.doctor.checks;

import static java.util.stream.Collectors.toMap;

import io.gangway.doctor.checks.ExaminedSetUp.SameSite;
import io.gangway.login.LoginMode;
import io.gangway.login.Validation;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.tyrus.TyrusSettings;
import io.gangway.qlik.jsonrpc.tyrus.TyrusTransports;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** A set-up that tests change where it matters to them, and its examination. */
record Examination(ExaminedSetUp setUp, EngineSettings engine, Optional<SSLContext> trust, InstantSource clock) {

    private static final URI LOCAL = URI.create("http://localhost:8160/");

    static Examination of(URI qlik) {
        return of(qlik.toString());
    }

    /** Of a set-up whose public address is local, as that of a Gangway which is being tried out. */
    static Examination of(String qlikUrl) {
        return new Examination(
                new ExaminedSetUp(
                        qlikUrl,
                        Optional.of(LOCAL),
                        LOCAL,
                        LoginMode.AUTO,
                        Validation.ON_FAILURE,
                        Set.of(),
                        SameSite.LAX),
                EngineSettings.DEFAULT,
                Optional.empty(),
                InstantSource.system());
    }

    Examination publicUrl(String url) {
        return with(new ExaminedSetUp(
                setUp.qlikUrl(),
                url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url)),
                LOCAL,
                setUp.mode(),
                setUp.validation(),
                setUp.allowedHosts(),
                setUp.sameSite()));
    }

    Examination mode(LoginMode mode) {
        return with(new ExaminedSetUp(
                setUp.qlikUrl(),
                setUp.publicUrl(),
                LOCAL,
                mode,
                setUp.validation(),
                setUp.allowedHosts(),
                setUp.sameSite()));
    }

    Examination allowedHost(String host) {
        return with(new ExaminedSetUp(
                setUp.qlikUrl(),
                setUp.publicUrl(),
                LOCAL,
                setUp.mode(),
                setUp.validation(),
                Set.of(host),
                setUp.sameSite()));
    }

    Examination sameSite(SameSite sameSite) {
        return with(new ExaminedSetUp(
                setUp.qlikUrl(),
                setUp.publicUrl(),
                LOCAL,
                setUp.mode(),
                setUp.validation(),
                setUp.allowedHosts(),
                sameSite));
    }

    Examination patience(Duration connectLimit, Duration nudgeAfter) {
        return new Examination(setUp, new EngineSettings(connectLimit, nudgeAfter, engine.callLimit()), trust, clock);
    }

    Examination trusting(SSLContext context) {
        return new Examination(setUp, engine, Optional.of(context), clock);
    }

    Examination at(InstantSource time) {
        return new Examination(setUp, engine, trust, time);
    }

    CheckReport report() {
        return report(Progress.none());
    }

    CheckReport report(Progress progress) {
        try (TyrusTransports transports = transports()) {
            return new Doctor(equipment(transports)).examine(setUp, progress);
        }
    }

    Map<Check, CheckResult> results() {
        return report().results().stream().collect(toMap(CheckResult::check, result -> result));
    }

    /** Of one check, in words that tell the outcome. */
    CheckResult result(Check check) {
        CheckResult result = results().get(check);
        if (result == null) {
            throw new AssertionError("no result of " + check);
        }
        return result;
    }

    /** What one check finds, with none before it. */
    Found finding(Examiner examiner) {
        try (TyrusTransports transports = transports();
                Patient patient = new Patient(setUp, equipment(transports))) {
            return examiner.examine(patient);
        }
    }

    /** The same with sockets that a test has written. */
    Found finding(Examiner examiner, Transport.Opener sockets) {
        try (Patient patient = new Patient(setUp, equipment(sockets))) {
            return examiner.examine(patient);
        }
    }

    Outcome outcome(Examiner examiner, Transport.Opener sockets) {
        return finding(examiner, sockets).outcome();
    }

    Outcome outcome(Examiner examiner) {
        return finding(examiner).outcome();
    }

    TyrusTransports transports() {
        return new TyrusTransports(new TyrusSettings(1 << 20, Duration.ofSeconds(10), trust));
    }

    Equipment equipment(Transport.Opener sockets) {
        return new Equipment(sockets, trust, engine, Duration.ofSeconds(10), clock, new SecureRandom());
    }

    private Examination with(ExaminedSetUp changed) {
        return new Examination(changed, engine, trust, clock);
    }
}
