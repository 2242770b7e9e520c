package io.gangway.qlik.jsonrpc;

/** A message could not be handed to the network. The message of this exception holds nothing of it. */
public final class SendFailedException extends Exception {

    public SendFailedException(String reason) {
        super(reason);
    }
}
