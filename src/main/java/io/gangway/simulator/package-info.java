/**
 * A stand-in for Qlik Sense Enterprise on Windows: proxy, sign-in page, tickets, engine, faults. Imports nothing of the\n * rest of Gangway, so that it can disagree with it.
 */
@NullMarked
package io.gangway.simulator;

import org.jspecify.annotations.NullMarked;
