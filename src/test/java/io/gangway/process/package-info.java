/** Gangway as it is shipped, and a simulator for it, in processes of their own. Knows nothing of who starts them. */
@NullMarked
package io.gangway.process;

import org.jspecify.annotations.NullMarked;
