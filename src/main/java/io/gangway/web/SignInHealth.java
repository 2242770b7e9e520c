package io.gangway.web;

import io.gangway.login.HandshakeChooser;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How tickets are redeemed, and why so. Never down: Gangway serves pages, and explains, also while Qlik is away, so a load
 * balancer must not take it out for that.
 */
@Component("signIn")
final class SignInHealth implements HealthIndicator {

    private final HandshakeChooser chooser;

    SignInHealth(HandshakeChooser chooser) {
        this.chooser = chooser;
    }

    @Override
    public Health health() {
        return chooser.current()
                .map(choice -> Health.up()
                        .withDetail("redemption", choice.mode().words())
                        .withDetail("because", choice.why()))
                .orElseGet(() -> Health.up().withDetail("redemption", "not yet asked for"))
                .build();
    }
}
