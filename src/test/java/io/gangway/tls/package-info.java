/** Certificates that tests make for themselves. */
@NullMarked
package io.gangway.tls;

import org.jspecify.annotations.NullMarked;
