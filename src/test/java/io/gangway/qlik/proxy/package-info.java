/** Tests of {@code io.gangway.qlik.proxy}. */
@NullMarked
package io.gangway.qlik.proxy;

import org.jspecify.annotations.NullMarked;
