package io.gangway.login;

/** When Qlik is asked explicitly whether it knows a session. */
public enum Validation {
    /** No extra round trip in the good case. */
    ON_FAILURE,
    /** After each redemption, before the engine is opened. */
    ALWAYS
}
