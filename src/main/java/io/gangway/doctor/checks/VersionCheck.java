package io.gangway.doctor.checks;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The release, where Qlik tells it to strangers. It may well not, and nothing follows from that. */
final class VersionCheck implements Examiner {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Found examine(Patient patient) {
        return switch (patient.http().get(patient.server().productInfo())) {
            case HttpProbe.Answer answer
            when answer.status() == 200 ->
                release(answer.body())
                        .map(release -> Found.of(Outcome.VERSION_TOLD).with("release", release))
                        .orElseGet(() -> untold(Words.ofStatus(answer.status()), patient));
            case HttpProbe.Answer answer -> untold(Words.ofStatus(answer.status()), patient);
            case HttpProbe.NoAnswer(var why) -> untold(why, patient);
        };
    }

    private static Found untold(Phrase status, Patient patient) {
        return Found.of(Outcome.VERSION_NEEDS_SESSION).with("status", status).with("about", patient.about());
    }

    private static Optional<String> release(String body) {
        try {
            JsonNode composition = JSON.readTree(body).path("composition");
            String release = Stream.of("releaseLabel", "version")
                    .map(field -> composition.path(field).asString(""))
                    .filter(text -> !text.isBlank())
                    .reduce("", (label, version) -> label.isEmpty() ? version : label + " (" + version + ")");
            return release.isEmpty() ? Optional.empty() : Optional.of(release);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
