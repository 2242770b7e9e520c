package io.gangway.simulator;

/** A recorded request, and the status it was answered with once it was. Thread-safe. */
final class Exchange {

    private final RecordedRequest request;
    private volatile int status;

    Exchange(RecordedRequest request) {
        this.request = request;
    }

    RecordedRequest request() {
        return request;
    }

    /** Zero while there is no answer. */
    int status() {
        return status;
    }

    void answered(int status) {
        this.status = status;
    }
}
