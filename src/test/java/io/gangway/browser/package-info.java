/** Journeys in a real Chromium, and what they need: finding it, a fresh window for each test, evidence of a failure. */
@NullMarked
package io.gangway.browser;

import org.jspecify.annotations.NullMarked;
