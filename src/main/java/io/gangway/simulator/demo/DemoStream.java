package io.gangway.simulator.demo;

import java.util.UUID;

/** A stream that apps are published to. */
public record DemoStream(UUID id, String name) {}
