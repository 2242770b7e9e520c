/** What many users at once do to a server in a process of its own. */
@NullMarked
package io.gangway.bench.load;

import org.jspecify.annotations.NullMarked;
