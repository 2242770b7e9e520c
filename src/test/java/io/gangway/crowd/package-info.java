/** Many users without a browser: a driver that speaks Vaadin's protocol. Knows nothing of what it is used for. */
@NullMarked
package io.gangway.crowd;

import org.jspecify.annotations.NullMarked;
