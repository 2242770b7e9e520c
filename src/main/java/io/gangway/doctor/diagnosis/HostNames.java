package io.gangway.doctor.diagnosis;

/** Whether a report names hosts. */
public enum HostNames {
    SHOWN,
    /** Placeholders in the place of host names and addresses, the same one for the same host. */
    HIDDEN
}
