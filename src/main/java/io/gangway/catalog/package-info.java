/**
 * The apps of a document list as something to search, narrow down and sort, shared between users. Pure Java: must not know
 * how the list was fetched, nor the page.
 */
@NullMarked
package io.gangway.catalog;

import org.jspecify.annotations.NullMarked;
