package io.gangway.simulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells an engine error: {@code :GetDocList=15*2 Request aborted}, with {@code | parameter} at its end if it has one. */
final class EngineErrorText {

    private static final Pattern FORM =
            Pattern.compile(":(\\w+)=(-?\\d{1,9})(?:\\*(\\d{1,9}))?(?: ([^|]*?))?(?: \\| (.*))?");

    static final Parameter<Fault.EngineError> PARAMETER = new Parameter<>(
            ":<method>=<code>[*<calls>][ <message>]",
            ":GetDocList=15*2 Request aborted",
            EngineErrorText::read,
            EngineErrorText::write);

    private EngineErrorText() {}

    private static Fault.EngineError read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a method and a code are wanted");
        }
        return new Fault.EngineError(
                parts.group(1),
                Integer.parseInt(parts.group(2)),
                orEmpty(parts, 5),
                orEmpty(parts, 4),
                parts.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(parts.group(3)));
    }

    private static String orEmpty(Matcher parts, int group) {
        String text = parts.group(group);
        return text == null ? "" : text;
    }

    private static String write(Fault.EngineError error) {
        return ":" + error.method() + "=" + error.code()
                + (error.calls() == Integer.MAX_VALUE ? "" : "*" + error.calls())
                + (error.message().isEmpty() ? "" : " " + error.message())
                + (error.parameter().isEmpty() ? "" : " | " + error.parameter());
    }
}
