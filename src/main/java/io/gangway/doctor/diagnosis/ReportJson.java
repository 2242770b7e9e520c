package io.gangway.doctor.diagnosis;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as JSON. Its fields are written one by one: what is added to the records does not become public by itself. */
final class ReportJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportJson() {}

    static String of(Report report) {
        ObjectNode json = JSON.createObjectNode();
        json.put("made", report.made().toString());
        json.put("product", report.product());
        json.put("java", report.java());
        json.put("qlik", report.qlik());
        report.gangway().ifPresent(own -> json.put("gangway", own));
        json.put("mode", report.mode());
        json.put("sessionsOpened", report.sessionsOpened());
        json.put("tookMillis", report.took().toMillis());
        ArrayNode causes = json.putArray("causes");
        report.causes().forEach(cause -> write(cause, causes.addObject()));
        ArrayNode timeline = json.putArray("timeline");
        report.timeline().forEach(line -> write(line, timeline.addObject()));
        return JSON.writeValueAsString(json);
    }

    private static void write(Report.Explanation cause, ObjectNode json) {
        json.put("id", cause.id());
        json.put("likelihood", cause.likelihood().name());
        json.put("whoCanAct", cause.whoCanAct().name());
        json.put("title", cause.advice().title());
        json.put("sentence", cause.advice().sentence());
        json.put("fix", cause.advice().fix());
        ArrayNode speaksFor = json.putArray("for");
        cause.speaksFor().forEach(speaksFor::add);
        ArrayNode speaksAgainst = json.putArray("against");
        cause.speaksAgainst().forEach(speaksAgainst::add);
    }

    private static void write(Report.Line line, ObjectNode json) {
        json.put("number", line.number());
        json.put("at", line.at().toString());
        json.put("kind", line.kind());
        json.put("latest", line.latest());
        json.put("text", line.text());
    }
}
