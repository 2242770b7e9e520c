/** Tests of {@code io.gangway.qlik.engine}. */
@NullMarked
package io.gangway.qlik.engine;

import org.jspecify.annotations.NullMarked;
