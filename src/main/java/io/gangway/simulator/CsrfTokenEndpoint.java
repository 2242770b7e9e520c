package io.gangway.simulator;

/** {@code /qps/csrftoken}: 404 on older releases, else 204 with the session's token in a header; by a fault otherwise. */
final class CsrfTokenEndpoint implements Endpoint {

    static final String TOKEN = "qlik-csrf-token";

    private final World world;

    private final Login login;

    CsrfTokenEndpoint(World world, Login login) {
        this.world = world;
        this.login = login;
    }

    @Override
    public Answer answer(Ask ask) {
        if (!ask.isGet()) {
            return Answer.of(404);
        }
        CsrfTokenAnswer kind = kind();
        return switch (kind) {
            case NOTHING_404, REFUSED_401, REFUSED_403 -> Answer.of(kind.status());
            case REDIRECT_302 -> login.redirect(ask);
            case TOKEN_204, TOKEN_200, COOKIE_200, COOKIE_404 -> toUser(ask, kind);
        };
    }

    private CsrfTokenAnswer kind() {
        if (world.faults().has(Fault.HostNotAllowed.class)) {
            return CsrfTokenAnswer.REFUSED_403;
        }
        return world.faults()
                .find(Fault.CsrfToken.class)
                .map(Fault.CsrfToken::answer)
                .orElse(world.csrf() == CsrfMode.OFF ? CsrfTokenAnswer.NOTHING_404 : CsrfTokenAnswer.TOKEN_204);
    }

    private static Answer toUser(Ask ask, CsrfTokenAnswer kind) {
        boolean hasToken = kind == CsrfTokenAnswer.TOKEN_204 || kind == CsrfTokenAnswer.TOKEN_200;
        return switch (Admission.of(ask)) {
            case Admission.Admitted admitted -> {
                Answer answer = Answer.of(kind.status()).with("Cache-Control", "no-store");
                yield admitted.cookieOn(
                        ask, hasToken ? answer.with(TOKEN, admitted.session().csrfToken()) : answer);
            }
            case Admission.Stranger stranger -> Answer.of(kind == CsrfTokenAnswer.COOKIE_404 ? 404 : 401);
        };
    }
}
