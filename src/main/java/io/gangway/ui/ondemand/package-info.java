/** What is made when somebody wants to see it, as memory for most of it would be wasted. Knows nothing of what it shows. */
@NullMarked
package io.gangway.ui.ondemand;

import org.jspecify.annotations.NullMarked;
