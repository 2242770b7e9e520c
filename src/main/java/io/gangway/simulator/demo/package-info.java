/** What the simulated site holds: demo users, streams, apps and their pictures. Knows nothing of HTTP or JSON. */
@NullMarked
package io.gangway.simulator.demo;

import org.jspecify.annotations.NullMarked;
