/** What users do, from the first click to the list of apps and back out, in a real browser against the simulated Qlik. */
@NullMarked
package io.gangway.journey;

import org.jspecify.annotations.NullMarked;
