@NullMarked
package io.gangway.simulator.portal;

import org.jspecify.annotations.NullMarked;
