/**
 * The list of apps: search, facets, table, cards, details. Follows one {@code AppList} per tab; must not know how the apps
 * came, nor the stages of a sign-in.
 */
@NullMarked
package io.gangway.ui.list;

import org.jspecify.annotations.NullMarked;
