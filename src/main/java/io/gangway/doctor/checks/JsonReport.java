package io.gangway.doctor.checks;

import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report for machines: all fields of all results; what does not apply is an empty string. In English. */
public final class JsonReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    public static String of(ExaminedSetUp setUp, CheckReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("verdict", Texts.key(report.overall()));
        root.put("exitCode", report.overall().exitCode());
        root.put("qlikUrl", setUp.shownQlikUrl());
        root.put("publicUrl", setUp.publicUrl().map(Shown::address).orElse(""));
        ArrayNode checks = root.putArray("checks");
        report.results().forEach(result -> write(result, checks.addObject()));
        return JSON.writeValueAsString(root);
    }

    private static void write(CheckResult result, ObjectNode check) {
        check.put("id", result.check().id());
        check.put("title", result.check().title().in(Locale.ENGLISH));
        check.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
        check.put("tried", result.tried().in(Locale.ENGLISH));
        check.put("cameBack", result.cameBack().in(Locale.ENGLISH));
        check.put("means", result.means().in(Locale.ENGLISH));
        check.put("fix", result.fix().in(Locale.ENGLISH));
        check.put("millis", result.took().toMillis());
    }
}
