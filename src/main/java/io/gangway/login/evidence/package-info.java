/**
 * What happened in a browser's sign-ins, as it may be told: typed, timed, bounded and without secrets. Must not decide
 * anything.
 */
@NullMarked
package io.gangway.login.evidence;

import org.jspecify.annotations.NullMarked;
