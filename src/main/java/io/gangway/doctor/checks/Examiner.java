package io.gangway.doctor.checks;

/** Does one check. Blocks, within the limits of the equipment. */
@FunctionalInterface
interface Examiner {

    Found examine(Patient patient);
}
