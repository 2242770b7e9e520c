package io.gangway.simulator;

import java.util.Optional;

/** What the forms of the control page do. */
final class ControlForm {

    /**
     * A value that was no good.
     *
     * @param name of the fault
     * @param typed as it was
     */
    record Problem(String name, String typed, String sentence) {

        static final Problem NONE = new Problem("", "", "");
    }

    private final SimulatorControl control;

    ControlForm(SimulatorControl control) {
        this.control = control;
    }

    /** Does what the form asks for. */
    Optional<Problem> submit(Query form) {
        String fault = form.value("fault").orElse("");
        switch (form.value("do").orElse("")) {
            case "on" -> {
                return switchOn(fault, form.value("value").orElse(""));
            }
            case "off" -> control.switchOff(fault);
            case "all-off" -> control.switchAllOff();
            case "end-sessions" ->
                control.endSessions(form.value("notification").orElse("OnSessionClosed"));
            case "drop-sockets" -> control.dropSockets();
            default -> {
                return Optional.of(new Problem("", "", "The simulator does not know this button."));
            }
        }
        return Optional.empty();
    }

    /** @param typed what follows the equals sign or colon */
    private Optional<Problem> switchOn(String name, String typed) {
        try {
            control.switchOn(Fault.parse(name + FaultCatalog.separator(name) + typed));
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            String sentence = wrong.getMessage();
            return Optional.of(new Problem(name, typed, sentence == null ? "" : sentence));
        }
    }
}
