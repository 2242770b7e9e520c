/** Tests of {@code io.gangway.catalog.text}. */
@NullMarked
package io.gangway.catalog.text;

import org.jspecify.annotations.NullMarked;
