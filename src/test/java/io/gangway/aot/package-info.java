/** How the AOT cache comes to be that {@code ./mvnw -Paot package} makes. */
@NullMarked
package io.gangway.aot;

import org.jspecify.annotations.NullMarked;
