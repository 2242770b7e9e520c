/**
 * Turns the evidence of a sign-in into ranked causes with advice, and into a report that can be posted in public. All it
 * knows is what was observed: it must not ask Qlik anything, and must not know Spring or Vaadin.
 */
@NullMarked
package io.gangway.doctor.diagnosis;

import org.jspecify.annotations.NullMarked;
