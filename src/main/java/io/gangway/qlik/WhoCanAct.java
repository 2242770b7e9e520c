package io.gangway.qlik;

/** Who can do something about a problem. Decides what a page offers and how loud a log is. */
public enum WhoCanAct {
    /** The person at the browser: sign in again, choose another app. */
    USER,
    /** Whoever runs Qlik Sense or Gangway: a licence, an allow list, an address. */
    ADMINISTRATOR,
    /** Gangway's developers: this should not have happened. */
    DEVELOPERS,
    /** Nobody has to: trying again later is enough. */
    NOBODY
}
