/** Tests of {@code io.gangway.web}. */
@NullMarked
package io.gangway.web;

import org.jspecify.annotations.NullMarked;
