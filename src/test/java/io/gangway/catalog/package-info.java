/** Tests of {@code io.gangway.catalog}. */
@NullMarked
package io.gangway.catalog;

import org.jspecify.annotations.NullMarked;
