package io.gangway.simulator;

/** One virtual proxy: its prefix, and the sessions, tickets and targets that are good here and nowhere else. */
final class VirtualProxy {

    private final World world;
    private final String prefix;
    private final TicketOffice tickets;
    private final ProxySessions sessions;
    private final TargetStore targets;

    VirtualProxy(World world, String prefix) {
        this.world = world;
        this.prefix = prefix;
        this.tickets = new TicketOffice(world);
        this.sessions = new ProxySessions(world, prefix);
        this.targets = new TargetStore(world);
    }

    String prefix() {
        return prefix;
    }

    /** Empty, or a slash and the prefix. */
    String root() {
        return prefix.isEmpty() ? "" : "/" + prefix;
    }

    TicketOffice tickets() {
        return tickets;
    }

    ProxySessions sessions() {
        return sessions;
    }

    TargetStore targets() {
        return targets;
    }

    /** {@code X-Qlik-Session[-prefix]-HTTP}: the suffix is Qlik's for plain http since February 2019. */
    String cookieName() {
        return world.faults()
                .find(Fault.CookieName.class)
                .map(Fault.CookieName::name)
                .orElseGet(() -> configuredCookieName() + "-HTTP");
    }

    private String configuredCookieName() {
        boolean named = prefix.equals(world.options().prefix())
                && !world.options().cookieName().isEmpty();
        if (named) {
            return world.options().cookieName();
        }
        return prefix.isEmpty() ? "X-Qlik-Session" : "X-Qlik-Session-" + prefix;
    }

    String cookie(ProxySession session) {
        return cookieName() + "=" + session.id() + "; Path=/; HttpOnly";
    }
}
