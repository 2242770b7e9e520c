/**
 * What is wrong with a sign-in or a set-up, and who can set it right. Pure Java: must not know Spring or Vaadin. The work is
 * done in the packages below.
 */
@NullMarked
package io.gangway.doctor;

import org.jspecify.annotations.NullMarked;
