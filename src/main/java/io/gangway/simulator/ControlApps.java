package io.gangway.simulator;

import io.gangway.simulator.demo.DemoApp;
import io.gangway.simulator.demo.DemoStream;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * {@code /simulator/apps}, for programs: what apps there are, and changes to them while somebody looks. To all of them,
 * {@code PUT …/apps?reload=12&add=2&remove=1}; to one, {@code PUT …/apps/<id>} reloads, with {@code ?name=} renames, and
 * {@code DELETE} takes it away.
 */
final class ControlApps {

    private static final JsonMapper JSON = new JsonMapper();

    private final SimulatedApps apps;

    ControlApps(SimulatedApps apps) {
        this.apps = apps;
    }

    /** @param rest of the path: empty, or a slash and an id */
    Answer answer(Ask ask, String rest) {
        if (rest.length() <= 1) {
            return all(ask);
        }
        String id = rest.substring(1);
        return apps.find(id).isPresent() ? one(ask, id) : Answer.text(404, "There is no app \"" + id + "\"");
    }

    private Answer all(Ask ask) {
        if (ask.isGet()) {
            return Answer.json(200, list());
        }
        if (!ask.method().equals("PUT")) {
            return Answer.of(405).with("Allow", "GET, HEAD, PUT");
        }
        try {
            int reload = count(ask, "reload");
            int add = count(ask, "add");
            int remove = count(ask, "remove");
            apps.removeSome(remove);
            apps.reloadSome(reload);
            apps.addSome(add);
            return Answer.of(204);
        } catch (IllegalArgumentException wrong) {
            return Answer.text(400, String.valueOf(wrong.getMessage()));
        }
    }

    private Answer one(Ask ask, String id) {
        switch (ask.method()) {
            case "PUT" ->
                ask.query().value("name").ifPresentOrElse(name -> apps.rename(id, name), () -> apps.reload(id));
            case "DELETE" -> apps.remove(id);
            default -> {
                return Answer.of(405).with("Allow", "PUT, DELETE");
            }
        }
        return Answer.of(204);
    }

    private static int count(Ask ask, String name) {
        Optional<String> value = ask.query().value(name);
        if (value.filter(text -> !text.matches("\\d{1,5}")).isPresent()) {
            throw new IllegalArgumentException("How many apps to " + name + " is a number up to 99999");
        }
        return value.map(Integer::parseInt).orElse(0);
    }

    private String list() {
        ArrayNode list = JSON.createArrayNode();
        for (DemoApp app : apps.all()) {
            list.addObject()
                    .put("id", app.id().toString())
                    .put("name", app.name())
                    .put("stream", app.stream().map(DemoStream::name).orElse(""));
        }
        return list.toString();
    }
}
