/**
 * Checks of a set-up: can Gangway sign people in at this Qlik server, and if not, who has to change what. {@link
 * io.gangway.doctor.checks.Doctor} is the door. Pure Java: must not know Spring or Vaadin, and needs no rights at Qlik.
 */
@NullMarked
package io.gangway.doctor.checks;

import org.jspecify.annotations.NullMarked;
