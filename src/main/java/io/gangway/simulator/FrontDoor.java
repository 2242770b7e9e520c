package io.gangway.simulator;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/** Every request comes in here: it is recorded, delayed, located, and answered or upgraded. */
final class FrontDoor extends Handler.Abstract {

    private final World world;
    private final Router router;
    private final Cors cors;
    private final EngineUpgrade engine;

    FrontDoor(World world, Router router, Cors cors, EngineUpgrade engine) {
        this.world = world;
        this.router = router;
        this.cors = cors;
        this.engine = engine;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws InterruptedException {
        response.getHeaders().put("Date", DateGenerator.formatDate(world.shownTime()));
        String rawPath = request.getHttpURI().getPath();
        String path = URIUtil.decodePath(rawPath);
        if (Routes.first(path).equals(Routes.CONTROL)) {
            router.locate(path).ifPresent(place -> {
                Ask ask = AskReader.readAside(request, place);
                write(router.endpoint(ask.path()).answer(ask), response, callback);
            });
            return true;
        }
        Instant came = world.now();
        Exchange exchange = world.records()
                .request(new RecordedRequest(
                        came, request.getMethod(), rawPath, AskReader.query(request), AskReader.headers(request)));
        world.faults().linger(Fault.Step.REQUEST, came);
        Optional<Answer> answer = answer(path, request, response, callback);
        exchange.answered(answer.map(Answer::status).orElse(101));
        answer.ifPresent(found -> write(found, response, callback));
        return true;
    }

    /** Empty when the request has become a WebSocket. */
    private Optional<Answer> answer(String path, Request request, Response response, Callback callback) {
        Optional<Router.Place> place =
                world.faults().has(Fault.BadRequestPage.class) ? Optional.empty() : router.locate(path);
        if (place.isEmpty()) {
            return Optional.of(Pages.badRequest());
        }
        boolean isForEngine = Routes.first(place.get().path()).equals("app");
        boolean losesTls = !isForEngine && world.faults().has(Fault.SchemesMixed.class);
        Ask ask = AskReader.read(request, place.get(), losesTls ? "http" : AskReader.scheme(request));
        if (isForEngine) {
            return engine.upgrade(ask, request, response, callback);
        }
        return Optional.of(
                cors.isPreflight(ask)
                        ? cors.preflight(ask)
                        : cors.allow(ask, router.endpoint(ask.path()).answer(ask)));
    }

    private static void write(Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach(header -> response.getHeaders().add(header.getKey(), header.getValue()));
        response.getHeaders().add("X-Content-Type-Options", "nosniff");
        // What a real proxy says it is.
        response.getHeaders().put("Server", "Microsoft-HTTPAPI/2.0");
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
