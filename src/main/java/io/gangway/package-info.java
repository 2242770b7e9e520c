/**
 * Gangway: web-ticket sign-in and app list for Qlik Sense Enterprise on Windows. Only the entry point and the page's shell live here.
 */
@NullMarked
package io.gangway;

import org.jspecify.annotations.NullMarked;
