/**
 * What spares a tab's memory: parts of the page that are made when somebody wants to see them, and a button that keeps little.
 * Knows nothing of what it shows.
 */
@NullMarked
package io.gangway.ui.ondemand;

import org.jspecify.annotations.NullMarked;
