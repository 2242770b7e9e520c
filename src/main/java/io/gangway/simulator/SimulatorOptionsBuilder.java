package io.gangway.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Changes some of the {@link SimulatorOptions}; each method is named for the option it sets. Not thread-safe. */
public final class SimulatorOptionsBuilder {

    private String host;
    private int port;
    private String prefix;
    private int apps;
    private long seed;
    private CsrfMode csrf;
    private Duration ticketLife;
    private Duration targetLife;
    private String cookieName;
    private Set<String> hostAllowList;
    private ReloadUriCheck reloadUriCheck;
    private String windowsPattern;
    private String windowsUser;
    private int maxSessions;
    private Duration inactivity;
    private Duration unauthenticatedIdle;
    private Optional<Tls> tls;
    private List<Fault> faults;
    private InstantSource time;
    private RandomGenerator secrets;

    SimulatorOptionsBuilder(SimulatorOptions options) {
        this.host = options.host();
        this.port = options.port();
        this.prefix = options.prefix();
        this.apps = options.apps();
        this.seed = options.seed();
        this.csrf = options.csrf();
        this.ticketLife = options.ticketLife();
        this.targetLife = options.targetLife();
        this.cookieName = options.cookieName();
        this.hostAllowList = options.hostAllowList();
        this.reloadUriCheck = options.reloadUriCheck();
        this.windowsPattern = options.windowsPattern();
        this.windowsUser = options.windowsUser();
        this.maxSessions = options.maxSessions();
        this.inactivity = options.inactivity();
        this.unauthenticatedIdle = options.unauthenticatedIdle();
        this.tls = options.tls();
        this.faults = options.faults();
        this.time = options.time();
        this.secrets = options.secrets();
    }

    public SimulatorOptionsBuilder host(String host) {
        this.host = host;
        return this;
    }

    public SimulatorOptionsBuilder port(int port) {
        this.port = port;
        return this;
    }

    public SimulatorOptionsBuilder prefix(String prefix) {
        this.prefix = prefix;
        return this;
    }

    public SimulatorOptionsBuilder apps(int apps) {
        this.apps = apps;
        return this;
    }

    public SimulatorOptionsBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    public SimulatorOptionsBuilder csrf(CsrfMode csrf) {
        this.csrf = csrf;
        return this;
    }

    public SimulatorOptionsBuilder ticketLife(Duration ticketLife) {
        this.ticketLife = ticketLife;
        return this;
    }

    public SimulatorOptionsBuilder targetLife(Duration targetLife) {
        this.targetLife = targetLife;
        return this;
    }

    public SimulatorOptionsBuilder cookieName(String cookieName) {
        this.cookieName = cookieName;
        return this;
    }

    public SimulatorOptionsBuilder hostAllowList(Set<String> hostAllowList) {
        this.hostAllowList = hostAllowList;
        return this;
    }

    public SimulatorOptionsBuilder reloadUriCheck(ReloadUriCheck reloadUriCheck) {
        this.reloadUriCheck = reloadUriCheck;
        return this;
    }

    public SimulatorOptionsBuilder windowsPattern(String windowsPattern) {
        this.windowsPattern = windowsPattern;
        return this;
    }

    public SimulatorOptionsBuilder windowsUser(String windowsUser) {
        this.windowsUser = windowsUser;
        return this;
    }

    public SimulatorOptionsBuilder maxSessions(int maxSessions) {
        this.maxSessions = maxSessions;
        return this;
    }

    public SimulatorOptionsBuilder inactivity(Duration inactivity) {
        this.inactivity = inactivity;
        return this;
    }

    public SimulatorOptionsBuilder unauthenticatedIdle(Duration unauthenticatedIdle) {
        this.unauthenticatedIdle = unauthenticatedIdle;
        return this;
    }

    public SimulatorOptionsBuilder tls(Tls tls) {
        this.tls = Optional.of(tls);
        return this;
    }

    public SimulatorOptionsBuilder faults(Fault... faults) {
        this.faults = List.of(faults);
        return this;
    }

    public SimulatorOptionsBuilder time(InstantSource time) {
        this.time = time;
        return this;
    }

    public SimulatorOptionsBuilder secrets(RandomGenerator secrets) {
        this.secrets = secrets;
        return this;
    }

    /** @throws IllegalArgumentException with one sentence when an option is nonsense */
    public SimulatorOptions build() {
        return new SimulatorOptions(
                host,
                port,
                prefix,
                apps,
                seed,
                csrf,
                ticketLife,
                targetLife,
                cookieName,
                hostAllowList,
                reloadUriCheck,
                windowsPattern,
                windowsUser,
                maxSessions,
                inactivity,
                unauthenticatedIdle,
                tls,
                faults,
                time,
                secrets);
    }
}
