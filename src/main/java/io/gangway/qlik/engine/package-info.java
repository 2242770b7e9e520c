/**
 * The Qlik associative engine in our words: the session as a state machine, its notifications, the document list. Wire
 * shapes stay private here; must not know HTTP, sign-in decisions or the page.
 */
@NullMarked
package io.gangway.qlik.engine;

import org.jspecify.annotations.NullMarked;
