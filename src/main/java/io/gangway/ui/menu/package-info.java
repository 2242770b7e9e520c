/** A button with a menu. Knows nothing of what is chosen there. */
@NullMarked
package io.gangway.ui.menu;

import org.jspecify.annotations.NullMarked;
