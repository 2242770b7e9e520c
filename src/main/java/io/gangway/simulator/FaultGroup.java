package io.gangway.simulator;

import java.util.List;

/** Faults that belong together. */
record FaultGroup(String title, List<FaultKind> kinds) {}
