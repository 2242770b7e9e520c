/** Many users at once: a driver that speaks Vaadin's protocol, and what it does to a server in a process of its own. */
@NullMarked
package io.gangway.bench.load;

import org.jspecify.annotations.NullMarked;
