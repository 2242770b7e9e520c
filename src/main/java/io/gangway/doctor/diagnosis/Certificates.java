package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Judgement.certain;
import static io.gangway.doctor.diagnosis.Judgement.likely;

import io.gangway.qlik.NetworkFailure;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import java.util.List;

/** What the JDK's words about TLS mean; they are the only thing that tells its failures apart. */
final class Certificates {

    private static final List<String> ANOTHER_HOST = List.of("no name matching", "subject alternative");
    private static final List<String> OUT_OF_DATE = List.of("notafter", "notbefore", "expired", "validity check");
    private static final List<String> UNKNOWN =
            List.of("certification path", "path building", "self-signed", "self signed", "trust anchor", "unknown_ca");

    private Certificates() {}

    static boolean isForAnotherHost(String words) {
        return saysOneOf(ANOTHER_HOST, words);
    }

    static boolean isOutOfDate(String words) {
        return saysOneOf(OUT_OF_DATE, words);
    }

    /** What is mostly the matter where the words do not tell. */
    static Judgement unknown(Story story) {
        Clues unclear = story.server()
                .notTrusted(words -> !isForAnotherHost(words) && !isOutOfDate(words))
                .or(story.server()
                        .noReply(NetworkFailure.NOT_TRUSTED)
                        .unless(story.server().notOpened(HandshakeFailure.NotTrusted.class::isInstance)));
        return certain(story.server().notTrusted(words -> saysOneOf(UNKNOWN, words)))
                .orElse(likely(unclear));
    }

    private static boolean saysOneOf(List<String> sayings, String words) {
        return sayings.stream().anyMatch(words::contains);
    }
}
