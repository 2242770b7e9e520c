/** Tests of {@code io.gangway.ui.memory}. */
@NullMarked
package io.gangway.ui.memory;

import org.jspecify.annotations.NullMarked;
