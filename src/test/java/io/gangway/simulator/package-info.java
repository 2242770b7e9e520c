@NullMarked
package io.gangway.simulator;

import org.jspecify.annotations.NullMarked;
