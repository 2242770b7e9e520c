/** The page without a browser: which components and texts each state has. */
@NullMarked
package io.gangway.ui;

import org.jspecify.annotations.NullMarked;
