package io.gangway.simulator;

/** {@code /qps/csrftoken}: 404 on older releases, else 204 with the session's token in a header. */
final class CsrfTokenEndpoint implements Endpoint {

    static final String TOKEN = "qlik-csrf-token";

    private final World world;

    CsrfTokenEndpoint(World world) {
        this.world = world;
    }

    @Override
    public Answer answer(Ask ask) {
        if (world.options().csrf() == CsrfMode.OFF || !ask.isGet()) {
            return Answer.of(404);
        }
        return switch (Admission.of(ask)) {
            case Admission.Admitted admitted -> {
                Answer answer = Answer.of(204)
                        .with(TOKEN, admitted.session().csrfToken())
                        .with("Cache-Control", "no-store");
                yield admitted.isNew() ? answer.with("Set-Cookie", ask.proxy().cookie(admitted.session())) : answer;
            }
            case Admission.Stranger stranger -> Answer.of(401);
        };
    }
}
