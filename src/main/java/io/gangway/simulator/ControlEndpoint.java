package io.gangway.simulator;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /simulator}: the control page for people, and for programs {@code state.json}, {@code requests},
 * {@code faults} and {@code apps}. Stands outside the simulation: no fault strikes it, no request to it is recorded.
 */
final class ControlEndpoint implements Endpoint {

    private static final String FAULT = "/simulator/faults/";
    private static final String APPS = "/simulator/apps";
    private static final JsonMapper JSON = new JsonMapper();

    private final ControlGuard guard;
    private final ControlPage page;
    private final ControlForm form;
    private final ControlApps apps;
    private final SimulatorControl control;
    private final Watcher watcher;
    private final Assets assets;

    ControlEndpoint(ControlGuard guard, SimulatorControl control, Watcher watcher, Assets assets) {
        this.guard = guard;
        this.page = new ControlPage(guard.token());
        this.form = new ControlForm(control);
        this.apps = new ControlApps(control.apps());
        this.control = control;
        this.watcher = watcher;
        this.assets = assets;
    }

    @Override
    public Answer answer(Ask ask) {
        String path = ask.path();
        boolean isControl = path.matches("/simulator(/|/state\\.json|/requests|/(faults|apps)(/.*)?)?");
        if (!isControl || !ask.proxy().prefix().isEmpty()) {
            return assets.answer(ask);
        }
        return guard.refusal(ask).orElseGet(() -> {
            if (path.startsWith(FAULT)) {
                return fault(ask, path.substring(FAULT.length()));
            }
            if (path.startsWith(APPS)) {
                return apps.answer(ask, path.substring(APPS.length()));
            }
            return switch (path) {
                case "/simulator/state.json" -> get(ask, JSON.valueToTree(watcher.look()));
                case "/simulator/requests" ->
                    get(ask, JSON.valueToTree(watcher.look().requests()));
                case "/simulator/faults" -> faults(ask);
                default -> page(ask);
            };
        });
    }

    private Answer page(Ask ask) {
        if (ask.isGet()) {
            return page.draw(200, ask, watcher.look(), ControlForm.Problem.NONE);
        }
        if (!ask.method().equals("POST")) {
            return Answer.of(405).with("Allow", "GET, HEAD, POST");
        }
        Optional<ControlForm.Problem> problem = form.submit(new Query(ask.body()));
        return problem.map(found -> page.draw(400, ask, watcher.look(), found))
                .orElseGet(() -> Answer.redirect(303, "/simulator"));
    }

    private static Answer get(Ask ask, JsonNode json) {
        return ask.isGet() ? Answer.json(200, json.toString()) : Answer.of(405).with("Allow", "GET, HEAD");
    }

    private Answer faults(Ask ask) {
        if (ask.method().equals("DELETE")) {
            control.switchAllOff();
            return Answer.of(204);
        }
        ObjectNode json = JSON.createObjectNode();
        json.set(
                "on",
                JSON.valueToTree(control.faults().stream().map(Fault::text).toList()));
        json.set(
                "known",
                JSON.valueToTree(FaultCatalog.kinds().map(FaultLine::of).toList()));
        return get(ask, json);
    }

    private Answer fault(Ask ask, String text) {
        switch (ask.method()) {
            case "PUT" -> {
                try {
                    control.switchOn(Fault.parse(text));
                } catch (IllegalArgumentException wrong) {
                    return Answer.text(400, String.valueOf(wrong.getMessage()));
                }
            }
            case "DELETE" -> control.switchOff(text);
            default -> {
                return Answer.of(405).with("Allow", "PUT, DELETE");
            }
        }
        return Answer.of(204);
    }

    /** A fault in the list for programs. */
    record FaultLine(String name, String form, String example, String sentence) {

        static FaultLine of(FaultKind kind) {
            return new FaultLine(kind.name(), kind.form(), kind.name() + kind.example(), kind.sentence());
        }
    }
}
