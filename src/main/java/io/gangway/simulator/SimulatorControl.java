package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUsers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A live view of a simulator, and its switches. For tests and demonstrations; thread-safe. */
public final class SimulatorControl {

    private final World world;
    private final VirtualProxies proxies;
    private final Sockets sockets;
    private final Sweeper sweeper;
    private final SimulatedApps apps;

    SimulatorControl(World world, VirtualProxies proxies, Sockets sockets, Sweeper sweeper) {
        this.world = world;
        this.proxies = proxies;
        this.sockets = sockets;
        this.sweeper = sweeper;
        this.apps = new SimulatedApps(world);
    }

    /** Takes effect at once, on open sockets too. */
    public void switchOn(Fault... faults) {
        Arrays.stream(faults).forEach(world.faults()::switchOn);
    }

    /** Switches off all faults of this kind. */
    public void switchOff(Class<? extends Fault> kind) {
        world.faults().switchOff(kind::isInstance);
    }

    public void switchAllOff() {
        world.faults().switchOff(fault -> true);
    }

    /** Switches off by text: {@code ticket-life}, {@code delay:connected}, or {@code delay} for all delays. */
    public void switchOff(String name) {
        world.faults().switchOff(name);
    }

    public List<Fault> faults() {
        return world.faults().all();
    }

    /** The apps of the site, to be changed while somebody looks at them. */
    public SimulatedApps apps() {
        return apps;
    }

    /** The latest 10,000 requests, oldest first. */
    public List<RecordedRequest> requests() {
        return world.records().requests();
    }

    /** The requests for WebSockets, with the headers they came with. */
    public List<RecordedRequest> upgrades() {
        return requests().stream().filter(RecordedRequest::isUpgrade).toList();
    }

    /** The latest 10,000 messages on sockets, oldest first. */
    public List<RecordedCall> calls() {
        return world.records().calls();
    }

    /** How often a method was called, such as {@code GetDocList}. */
    public long callsOf(String method) {
        return world.records().callsOf(method);
    }

    /** Waits until a method was called so often; false when that took too long. */
    public boolean awaitCalls(String method, long count, Duration patience) throws InterruptedException {
        return world.records().awaitCalls(method, count, patience);
    }

    /** Waits until there were so many requests; false when that took too long. */
    public boolean awaitRequests(int count, Duration patience) throws InterruptedException {
        return world.records().awaitRequests(count, patience);
    }

    public int ticketsIssued() {
        return world.records().ticketsIssued();
    }

    /** Tickets that began a session. */
    public int ticketsRedeemed() {
        return world.records().ticketsRedeemed();
    }

    /** Tickets that came spent, expired or made up. */
    public int ticketsRefused() {
        return world.records().ticketsRefused();
    }

    /** Forgets requests, calls and counts; sessions and faults stay. */
    public void clearRecords() {
        world.records().clear();
    }

    /** The live proxy sessions of all virtual proxies. */
    public List<SessionView> sessions() {
        return proxies.all().stream()
                .flatMap(proxy -> proxy.sessions().all().stream())
                .map(session -> new SessionView(
                        session.prefix(),
                        session.user().account(),
                        session.id(),
                        session.created(),
                        session.lastUsed()))
                .toList();
    }

    /** Open sockets, those that were told to sign in included. */
    public int openSockets() {
        return sockets.count();
    }

    /** A ticket for an account ({@code DOMAIN\\user}) at the virtual proxy of {@link Simulator#url()}. */
    public String issueTicket(String account) {
        var user = DemoUsers.find(account).orElseThrow(() -> new IllegalArgumentException("No demo user " + account));
        return proxies.configured().issueTicket(user).value();
    }

    /** Ends all proxy sessions; their sockets get this notification, such as {@code OnSessionClosed}, and are closed. */
    public void endSessions(String notification) {
        proxies.all().forEach(proxy -> proxy.sessions().end(session -> true));
        closeSockets(notification);
    }

    /** Closes all signed-in sockets after this notification; the proxy sessions live on. */
    public void closeSockets(String notification) {
        sockets.endAll(Notification.named(notification));
    }

    /** Cuts all sockets with no close frame. */
    public void dropSockets() {
        sockets.dropAll();
    }

    /** Ends now what is over by the options' clock, instead of within the next 200 ms. */
    public void sweep() {
        sweeper.sweep();
    }
}
