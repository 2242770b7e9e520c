/** Tests of {@code io.gangway.catalog.query}. */
@NullMarked
package io.gangway.catalog.query;

import org.jspecify.annotations.NullMarked;
