/**
 * The web-ticket sign-in as decisions: state, redemption, loop guard, where to go next. Pure Java: must not know Spring or
 * Vaadin.
 */
@NullMarked
package io.gangway.login;

import org.jspecify.annotations.NullMarked;
