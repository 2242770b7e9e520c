package io.gangway.simulator;

/** What is said on one socket, from the first push to the last answer. Runs on a virtual thread of its own. */
interface Talk {

    /** Returns when nothing more will be said; interrupted when the socket is gone. */
    void run() throws InterruptedException;
}
