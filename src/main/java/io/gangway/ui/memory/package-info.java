/**
 * What a browser remembers of its reader: favourites, apps opened lately, the look of the list. Kept in the browser, so that
 * it outlives this server. Must not know Qlik.
 */
@NullMarked
package io.gangway.ui.memory;

import org.jspecify.annotations.NullMarked;
