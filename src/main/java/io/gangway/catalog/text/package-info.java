/** Texts made comparable for a search, and the way back to where they came from. Must not know what is searched. */
@NullMarked
package io.gangway.catalog.text;

import org.jspecify.annotations.NullMarked;
