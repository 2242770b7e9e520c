/** Tests of {@code io.gangway.qlik}. */
@NullMarked
package io.gangway.qlik;

import org.jspecify.annotations.NullMarked;
