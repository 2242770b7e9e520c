/** A company's portal that nobody runs, with places for the list of apps: to see and to test how it is embedded. */
@NullMarked
package io.gangway.simulator.portal;

import org.jspecify.annotations.NullMarked;
