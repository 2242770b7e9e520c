package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;

/** The way to a sign-in module and back: stores targets, picks the module, appends tickets. */
final class Login {

    private final World world;
    private final HostAllowList hosts;

    Login(World world, HostAllowList hosts) {
        this.world = world;
        this.hosts = hosts;
    }

    /** The address where a request's user signs in, to come back to its {@code reloadURI} or else to itself. */
    String uriFor(Ask ask, String ownAddress) {
        return module(
                ask,
                ask.query().value("reloadURI").map(uri -> landing(ask, uri)).orElse(ownAddress));
    }

    /** The address where a request's user signs in, to go to this target. */
    String uriTo(Ask ask, String target) {
        return module(ask, landing(ask, target));
    }

    private String module(Ask ask, String target) {
        boolean windows = ask.header("user-agent")
                .filter(agent -> agent.contains(world.options().windowsPattern()))
                .isPresent();
        String module = windows ? Routes.WINDOWS : Routes.FORMS;
        return ask.absolute("/" + module + "/?targetId=" + ask.proxy().targets().store(target));
    }

    /** An address off the host allow list is replaced by the hub: never an open redirect. */
    private String landing(Ask ask, String uri) {
        if (world.faults().has(Fault.ReloadUriRefused.class) || !hosts.allowsTarget(uri)) {
            return ask.proxy().root() + "/hub/";
        }
        return withPath(uri);
    }

    /** {@code http://localhost:3000} comes back as {@code http://localhost:3000/?qlikTicket=...}. */
    private static String withPath(String uri) {
        int authority = uri.indexOf("//") + 2;
        for (int i = authority; i < uri.length(); i++) {
            switch (uri.charAt(i)) {
                case '/':
                    return uri;
                case '?', '#':
                    return uri.substring(0, i) + "/" + uri.substring(i);
                default:
                    break;
            }
        }
        return uri + "/";
    }

    /** Signed in: back to the target with a ticket. */
    Answer finish(Ask ask, Target target, DemoUser user) {
        String ticket = ask.proxy().tickets().issue(user).value();
        boolean naive = world.faults().has(Fault.NaiveFragmentAppend.class);
        return Answer.redirect(302, target.with(ticket, naive)).with("Connection", "close");
    }
}
