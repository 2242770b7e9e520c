/** Copying to the reader's clipboard. */
@NullMarked
package io.gangway.ui.clipboard;

import org.jspecify.annotations.NullMarked;
