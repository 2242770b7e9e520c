package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.doctor.diagnosis.Cause;
import io.gangway.login.SignInProblem;
import io.gangway.qlik.WhoCanAct;
import io.gangway.qlik.jsonrpc.CallOutcome;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can end badly has its words. */
class TroublesTest {

    static Stream<Trouble> troubles() {
        return Stream.of(
                        AllCases.of(SignInProblem.class).map(Troubles::of),
                        AllCases.of(CallOutcome.class).map(outcome -> Troubles.of((CallOutcome<?>) outcome)),
                        Stream.of(
                                Troubles.NO_PUBLIC_ADDRESS,
                                Troubles.SIGNED_OUT,
                                Troubles.FORGOTTEN,
                                Troubles.SIGN_OUT_FAILED,
                                Troubles.SESSION_GONE,
                                Troubles.NOT_HANDED_OVER,
                                Troubles.OURS))
                .flatMap(each -> each)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void troubleHasTitleAndTextWithItsArguments(Trouble trouble) {
        Object[] arguments = trouble.arguments().toArray();

        assertThat(Texts.keys()).contains(trouble.titleKey(), trouble.textKey());
        assertThat(Texts.text(trouble.titleKey(), arguments)).isNotBlank().doesNotContain("{", "}", "\n");
        assertThat(Texts.text(trouble.textKey(), arguments)).isNotBlank().doesNotContain("{", "}", "null");
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void argumentsOfATroubleAreAllTold(Trouble trouble) {
        String words = Texts.text(trouble.titleKey(), trouble.arguments().toArray())
                + Texts.text(trouble.textKey(), trouble.arguments().toArray());

        assertThat(trouble.arguments()).allSatisfy(argument -> assertThat(words).contains(argument.toString()));
    }

    @Test
    void everyTroubleWhoseCauseSaysTheSameCanHappen() {
        assertThat(Restatements.CAUSES.keySet())
                .isSubsetOf(troubles().map(Trouble::key).toList());
    }

    @Test
    void troubleThatPassesByItselfHasACauseThatDoes() {
        assertThat(troubles().filter(trouble -> trouble.whoCanAct() == WhoCanAct.NOBODY))
                .allSatisfy(trouble -> assertThat(Optional.ofNullable(Restatements.CAUSES.get(trouble.key()))
                                .map(Cause::whoCanAct))
                        .isIn(Optional.empty(), Optional.of(WhoCanAct.NOBODY)));
    }

    @Test
    void everyTroubleInTheBundleCanHappen() {
        assertThat(Texts.keys().stream().filter(key -> key.startsWith("trouble.")))
                .isSubsetOf(troubles()
                        .flatMap(trouble -> Stream.of(trouble.titleKey(), trouble.textKey()))
                        .toList());
    }
}
