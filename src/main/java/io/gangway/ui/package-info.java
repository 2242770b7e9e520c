/**
 * The page: routes, the tab's engine session, grid and components. The only package with Vaadin components.
 */
@NullMarked
package io.gangway.ui;

import org.jspecify.annotations.NullMarked;
