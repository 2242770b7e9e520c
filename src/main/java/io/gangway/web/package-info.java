/**
 * Settings, security headers and the wiring of the pure parts into Spring. Must not hold decisions of the sign-in.
 */
@NullMarked
package io.gangway.web;

import org.jspecify.annotations.NullMarked;
