package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QlikUserTest {

    @ParameterizedTest
    @CsvSource({
        "UserDirectory=QT; UserId=platform_tester, QT, platform_tester",
        "UserId=platform_tester;UserDirectory=QT, QT, platform_tester",
        "USERDIRECTORY = QT ; userid = platform_tester ;, QT, platform_tester",
        "UserDirectory=QT; UserId=a=b, QT, a=b",
        "UserDirectory=; UserId=a, '', a",
        "UserId=a, '', a",
        "UserDirectory=QT; UserId=a; Extra=1; ;=, QT, a"
    })
    void engineAnswerIsReadAsUser(String answer, String directory, String id) {
        assertThat(QlikUser.parse(answer)).contains(new QlikUser(directory, id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "=", "UserDirectory=QT", "UserDirectory=QT; UserId=", "nobody", "=a;=b"})
    void answerWithoutAnIdNamesNobody(String answer) {
        assertThat(QlikUser.parse(answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, anonymousc3a7a0d7, true",
        "none, anonymousc3a7a0d7, true",
        "NONE, anna, false",
        "QT, anonymous, false"
    })
    void onlyTheProxysOwnAnonymousUsersAreAnonymous(String directory, String id, boolean anonymous) {
        assertThat(new QlikUser(directory, id).isAnonymous()).isEqualTo(anonymous);
    }

    @Test
    void qualifiedNameLeavesOutAnEmptyDirectory() {
        assertThat(new QlikUser("QT", "tester").qualifiedName()).isEqualTo("QT\\tester");
        assertThat(new QlikUser("", "tester").qualifiedName()).isEqualTo("tester");
    }
}
