/**
 * A stand-in for Qlik Sense Enterprise on Windows: proxy, sign-in page, tickets, engine, faults. Imports nothing of the
 * rest of Gangway, so that it can disagree with it.
 *
 * <p>The door: {@link io.gangway.simulator.Simulator}, its {@link io.gangway.simulator.SimulatorOptions options}, its
 * {@link io.gangway.simulator.SimulatorControl control}, {@link io.gangway.simulator.Fault}, and
 * {@link io.gangway.simulator.SimulatorCommand} for the command line.
 */
@NullMarked
package io.gangway.simulator;

import org.jspecify.annotations.NullMarked;
