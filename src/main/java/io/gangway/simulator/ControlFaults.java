package io.gangway.simulator;

import java.util.List;
import java.util.Map;

/** Draws the switches of the control page. */
final class ControlFaults {

    private static final Markup GROUP = Markup.template("control-group.html");
    private static final Markup SWITCH = Markup.template("control-switch.html");
    private static final Markup VALUE = Markup.template("control-value.html");
    private static final Markup CHIP = Markup.template("control-chip.html");
    private static final Markup NONE_ON = Markup.template("control-none-on.html");

    /** A value that is in force is changed by switching the fault off and on. */
    private static final Markup LOCK = new Markup(" readonly");

    private final Markup token;

    ControlFaults(Markup token) {
        this.token = token;
    }

    /** The faults that are on, each with a button that ends it. */
    Markup on(List<String> on) {
        return on.isEmpty() ? NONE_ON : Markup.join(on.stream().map(this::chip).toList());
    }

    private Markup chip(String text) {
        return CHIP.fill(Map.of("token", token, "slot", Markup.text(text.split("=", 2)[0]), "text", Markup.text(text)));
    }

    Markup groups(List<String> on, ControlForm.Problem problem) {
        return Markup.join(FaultCatalog.groups().stream()
                .map(group -> GROUP.fill(Map.of(
                        "title",
                        Markup.text(group.title()),
                        "faults",
                        Markup.join(group.kinds().stream()
                                .map(kind -> row(kind, on, problem))
                                .toList()))))
                .toList());
    }

    private Markup row(FaultKind kind, List<String> on, ControlForm.Problem problem) {
        List<String> mine = on.stream()
                .filter(text -> text.split("[:=]", 2)[0].equals(kind.name()))
                .toList();
        boolean isOn = !mine.isEmpty();
        // A fault that may be on for several steps or methods takes another; any other fault is on or off.
        boolean several = kind.form().startsWith(":");
        boolean off = isOn && !several;
        return SWITCH.fill(Map.of(
                "token", token,
                "name", Markup.text(kind.name()),
                "form", Markup.text(kind.form()),
                "sentence", Markup.text(kind.sentence()),
                "state", Markup.text(isOn ? "on" : "off"),
                "do", Markup.text(off ? "off" : "on"),
                "label", Markup.text(off ? "Switch off" : "Switch on"),
                "value", kind.form().isEmpty() ? Markup.NONE : value(kind, mine, off, problem)));
    }

    private static Markup value(FaultKind kind, List<String> mine, boolean locked, ControlForm.Problem problem) {
        boolean wrong = problem.name().equals(kind.name());
        String shown = mine.isEmpty()
                ? kind.example().substring(1)
                : mine.getFirst().substring(kind.name().length() + 1);
        return VALUE.fill(Map.of(
                "name", Markup.text(kind.name()),
                "form", Markup.text(kind.form().substring(1)),
                "lock", locked ? LOCK : Markup.NONE,
                "invalid", Markup.text(String.valueOf(wrong)),
                "value", Markup.text(wrong ? problem.typed() : shown)));
    }
}
