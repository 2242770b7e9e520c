package io.gangway.web;

import io.gangway.login.UnsolicitedTickets;
import io.gangway.qlik.QlikServer;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the end of the start where to go, and what is unsafe about the settings. */
@Component
final class StartNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);

    private final GangwayProperties properties;
    private final QlikServer qlik;
    private final DemoMode demo;
    private final Environment environment;

    StartNotice(GangwayProperties properties, QlikServer qlik, DemoMode demo, Environment environment) {
        this.properties = properties;
        this.qlik = qlik;
        this.demo = demo;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (isReadOnTheNetwork(qlik.root())) {
            LOG.warn(
                    "gangway.qlik.url begins with http://: tickets and session cookies travel to {} in clear text",
                    qlik);
        }
        if (properties.login().unsolicitedTickets() == UnsolicitedTickets.ACCEPT) {
            LOG.warn(
                    "gangway.login.unsolicited-tickets is accept: whoever makes a user follow a link with a ticket of their "
                            + "own has that user work in their name");
        }
        Portals portals = properties.embed().allowed();
        if (!portals.areNone()) {
            LOG.info("Gangway may be framed by pages of {}", portals);
        }
        URI home = properties.publicAddress().orElseGet(() -> PublicAddress.onThisMachine(environment));
        LOG.info(
                "Gangway: open {} (Qlik: {})",
                home,
                demo.isOn()
                        ? "the simulator, as no gangway.qlik.url is set; its control page is "
                                + qlik.root().resolve("/simulator")
                        : qlik);
    }

    static boolean isReadOnTheNetwork(URI qlik) {
        return "http".equals(qlik.getScheme()) && !PublicAddress.isLoopback(qlik.getHost());
    }
}
