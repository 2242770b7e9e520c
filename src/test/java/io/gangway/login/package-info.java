/** Tests of {@code io.gangway.login}. */
@NullMarked
package io.gangway.login;

import org.jspecify.annotations.NullMarked;
