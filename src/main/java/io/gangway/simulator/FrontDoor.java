package io.gangway.simulator;

import java.nio.ByteBuffer;
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
        world.records()
                .request(new RecordedRequest(
                        world.now(),
                        request.getMethod(),
                        rawPath,
                        AskReader.query(request),
                        AskReader.headers(request)));
        world.faults().linger(Fault.Step.REQUEST);
        Optional<Router.Place> place = world.faults().has(Fault.BadRequestPage.class)
                ? Optional.empty()
                : router.locate(URIUtil.decodePath(rawPath));
        if (place.isEmpty()) {
            write(Pages.badRequest(), response, callback);
            return true;
        }
        Ask ask = AskReader.read(request, place.get());
        if (Routes.first(ask.path()).equals("app")) {
            engine.upgrade(ask, request, response, callback).ifPresent(refusal -> write(refusal, response, callback));
        } else if (cors.isPreflight(ask)) {
            write(cors.preflight(ask), response, callback);
        } else {
            write(cors.allow(ask, router.endpoint(ask.path()).answer(ask)), response, callback);
        }
        return true;
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
