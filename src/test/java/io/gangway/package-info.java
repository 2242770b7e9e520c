/** Tests of the project as a whole: its scripts, its architecture. */
@NullMarked
package io.gangway;

import org.jspecify.annotations.NullMarked;
