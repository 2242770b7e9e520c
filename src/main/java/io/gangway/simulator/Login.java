package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import java.util.Optional;

/** The way to a sign-in module and back: stores targets, picks the module, appends tickets. */
final class Login {

    private final World world;
    private final VirtualProxies proxies;
    private final HostAllowList hosts;

    Login(World world, VirtualProxies proxies, HostAllowList hosts) {
        this.world = world;
        this.proxies = proxies;
        this.hosts = hosts;
    }

    /** Leads a request's user to sign in; with nowhere to go where a fault hides the address. */
    Answer redirect(Ask ask) {
        return uriFor(ask, ask.ownAddress())
                .map(uri -> Answer.redirect(302, uri))
                .orElseGet(() -> Answer.of(302));
    }

    /** The address where a request's user signs in, to come back to its {@code reloadURI} or else to itself. */
    Optional<String> uriFor(Ask ask, String ownAddress) {
        return module(
                ask,
                ask.query().value("reloadURI").map(uri -> landing(ask, uri)).orElse(ownAddress));
    }

    /** The address where a request's user signs in, to go to this target. */
    Optional<String> uriTo(Ask ask, String target) {
        return module(ask, landing(ask, target));
    }

    private Optional<String> module(Ask ask, String target) {
        FaultBoard faults = world.faults();
        if (faults.has(Fault.LoginUriMissing.class)) {
            return Optional.empty();
        }
        VirtualProxy proxy = proxies.forSignIn(ask.proxy());
        String origin = faults.find(Fault.LoginUriAt.class)
                .map(Fault.LoginUriAt::origin)
                .orElse(ask.scheme() + "://" + ask.host());
        String path = proxy.root() + "/" + module(ask) + "/?targetId=";
        return Optional.of(faults.find(Fault.LoginUri.class)
                .map(Fault.LoginUri::uri)
                .orElseGet(() -> origin + path + proxy.targets().store(target)));
    }

    private String module(Ask ask) {
        Fault.Module byAgent = ask.header("user-agent")
                        .filter(agent -> agent.contains(world.options().windowsPattern()))
                        .isPresent()
                ? Fault.Module.WINDOWS
                : Fault.Module.FORMS;
        Fault.Module module = world.faults()
                .find(Fault.LoginModule.class)
                .map(Fault.LoginModule::module)
                .orElse(byAgent);
        return switch (module) {
            case FORMS -> Routes.FORMS;
            case WINDOWS -> Routes.WINDOWS;
        };
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
        String ticket = ask.proxy().issueTicket(user).value();
        return Answer.redirect(302, back(target, ticket)).with("Connection", "close");
    }

    private String back(Target target, String ticket) {
        boolean naive = world.faults().has(Fault.NaiveFragmentAppend.class);
        Optional<Fault.Loss> loss = world.faults().find(Fault.ReturnLost.class).map(Fault.ReturnLost::loss);
        if (loss.isEmpty()) {
            return target.with(ticket, naive);
        }
        return switch (loss.get()) {
            case TICKET -> target.uri();
            case OWN_QUERY -> target.withoutQuery().with(ticket, naive);
            case WHOLE_QUERY -> target.withoutQuery().uri();
        };
    }
}
