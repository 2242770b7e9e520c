package io.gangway.web;

import java.time.Duration;

/**
 * How lists of apps are treated.
 *
 * @param staleAfter how long after its last reload an app is marked as out of date
 * @param refreshEvery how often a list that somebody looks at is fetched anew; zero for never
 */
public record ListSettings(Duration staleAfter, Duration refreshEvery) {}
