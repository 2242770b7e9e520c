package io.gangway.qlik.engine;

/** The stream an app is published to. */
public record StreamRef(String id, String name) {}
