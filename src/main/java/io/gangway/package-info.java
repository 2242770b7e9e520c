/**
 * Gangway: web-ticket sign-in and app list for Qlik Sense Enterprise on Windows. Only the entry point lives here.
 */
@NullMarked
package io.gangway;

import org.jspecify.annotations.NullMarked;
