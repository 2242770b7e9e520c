/**
 * The language of the search field: words, operators, and what to say about mistakes. Pure text: must not know the apps that
 * are searched.
 */
@NullMarked
package io.gangway.catalog.query;

import org.jspecify.annotations.NullMarked;
