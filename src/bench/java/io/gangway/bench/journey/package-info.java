/** From opening the page to the first app, in a browser. */
@NullMarked
package io.gangway.bench.journey;

import org.jspecify.annotations.NullMarked;
