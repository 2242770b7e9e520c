package io.gangway.simulator;

import io.gangway.simulator.demo.DemoApp;
import io.gangway.simulator.demo.DemoUser;
import io.gangway.simulator.demo.Thumbnail;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What needs a session: hub, app pages, thumbnails, QRS. Without one, 302 to the sign-in module. */
final class ProtectedPages implements Endpoint {

    private static final int HUB_SHOWS = 60;
    private static final Markup HUB = Markup.template("hub.html");
    private static final Markup HUB_APP = Markup.template("hub-app.html");
    private static final Markup APP = Markup.template("app.html");

    private final World world;
    private final Login login;
    private final HubList hubList;
    private final ProtectedFiles files = new ProtectedFiles();

    ProtectedPages(World world, Login login) {
        this.world = world;
        this.login = login;
        this.hubList = new HubList(world);
    }

    @Override
    public Answer answer(Ask ask) {
        if (!ask.isGet()) {
            return Answer.of(405).with("Allow", "GET, HEAD");
        }
        return switch (Admission.of(ask)) {
            case Admission.Stranger stranger ->
                ProtectedFiles.isOpen(ask, world.faults())
                        ? files.find(ask.path()).orElseGet(() -> notFound(ask))
                        : login.redirect(ask);
            case Admission.Admitted admitted ->
                admitted.cookieOn(ask, content(ask, admitted.session().user()));
        };
    }

    private Answer content(Ask ask, DemoUser user) {
        List<String> parts = List.of(ask.path().substring(1).split("/"));
        return switch (parts.getFirst()) {
            case "hub" -> hub(ask, user);
            case "sense" ->
                visible(parts, 2, user).map(app -> app(ask, user, app)).orElseGet(() -> notFound(ask));
            case "appcontent" -> visible(parts, 1, user).map(this::thumbnail).orElseGet(() -> notFound(ask));
            case "qrs" -> repository(ask, user);
            default -> files.find(ask.path()).orElseGet(() -> notFound(ask));
        };
    }

    private Answer repository(Ask ask, DemoUser user) {
        return ask.path().equals(HubList.PATH)
                ? hubList.answer(user)
                : files.find(ask.path()).orElseGet(() -> notFound(ask));
    }

    private Optional<DemoApp> visible(List<String> parts, int place, DemoUser user) {
        return parts.size() <= place
                ? Optional.empty()
                : world.site().find(parts.get(place)).filter(user::maySee);
    }

    private Answer hub(Ask ask, DemoUser user) {
        List<Markup> apps = world.site()
                .visibleTo(user)
                .limit(HUB_SHOWS)
                .map(app -> HUB_APP.fill(Map.of(
                        "root", Markup.text(ask.proxy().root()),
                        "id", Markup.text(app.id().toString()),
                        "name", Markup.text(app.name()),
                        "stream",
                                Markup.text(app.stream()
                                        .map(stream -> stream.name())
                                        .orElse("Personal work")))))
                .toList();
        long all = world.site().visibleTo(user).count();
        return Pages.page(
                200,
                ask,
                "Hub",
                HUB.fill(Map.of(
                        "user", Markup.text(user.name()),
                        "count", Markup.text(all + (all == 1 ? " app" : " apps")),
                        "shown", Markup.text(all > HUB_SHOWS ? "The first " + HUB_SHOWS + " of them:" : ""),
                        "apps", Markup.join(apps))));
    }

    private static Answer app(Ask ask, DemoUser user, DemoApp app) {
        return Pages.page(
                200,
                ask,
                app.name(),
                APP.fill(Map.of(
                        "root", Markup.text(ask.proxy().root()),
                        "user", Markup.text(user.name()),
                        "name", Markup.text(app.name()),
                        "description", Markup.text(app.description()),
                        "picture", Markup.text(ask.proxy().root() + "/appcontent/" + app.id() + "/Overview.png"))));
    }

    private Answer thumbnail(DemoApp app) {
        return world.faults()
                .find(Fault.OddThumbnails.class)
                .map(fault -> OddThumbnail.of(fault.oddity(), app))
                .orElseGet(() -> Answer.of(200, "image/png", Thumbnail.png(app)))
                .with("Content-Security-Policy", "default-src 'none'; sandbox")
                .with("Cache-Control", "private, max-age=300");
    }

    private static Answer notFound(Ask ask) {
        return Pages.message(404, ask, "Not found", "There is nothing here that you may see.");
    }
}
