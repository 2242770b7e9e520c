/** The list of apps without a browser: what each part of it says and does. */
@NullMarked
package io.gangway.ui.list;

import org.jspecify.annotations.NullMarked;
