package io.gangway.simulator;

/** Answers the requests of some paths. Runs on the request's own virtual thread and may block. */
@FunctionalInterface
interface Endpoint {

    Answer answer(Ask ask);
}
