/** Measures Gangway beside what people would use instead: one command each, both in the same run, nothing kept. */
@NullMarked
package io.gangway.bench;

import org.jspecify.annotations.NullMarked;
