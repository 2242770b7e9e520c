package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EngineTest extends SimulatorTestBase {

    /** An entry captured on a real server in 2020. */
    private static final String CAPTURED = """
            {"qDocName":"Qlik App","qConnectedUsers":0,"qFileTime":0,"qFileSize":93844907,
            "qDocId":"83f1a610-137e-4e5c-9d0e-e1e8494b7bca",
            "qMeta":{"createdDate":"2018-08-15T07:08:23.008Z","modifiedDate":"2020-08-25T13:48:42.664Z",
            "published":true,"publishTime":"2020-08-25T13:48:39.393Z","privileges":["read","offlineaccess"],
            "description":"A Qlik Sense app","dynamicColor":"hsla(206,18%,43%,1)","create":null,
            "stream":{"id":"3cd5977e-00f4-4f37-9c1e-b94cf131dc96","name":"Qlik Stream"},
            "canCreateDataConnections":false},
            "qLastReloadTime":"2020-04-16T21:07:13.606Z","qTitle":"Qlik App Title",
            "qThumbnail":{"qUrl":"/appcontent/83f1a610-137e-4e5c-9d0e-e1e8494b7bca/Landskap%202.png"}}
            """;

    private JsonNode list(String account) {
        return new Visitor(simulator)
                .connectAs(account)
                .greeted()
                .call(1, "GetDocList", "[]")
                .next()
                .at("/result/qDocList");
    }

    private JsonNode ask(String method, String params) {
        return visitor.connectAs(ANNA).greeted().call(7, method, params).next();
    }

    @Test
    void publishedAppHasTheKeysOfACapturedEntryInItsOrder() {
        JsonNode captured = new JsonMapper().readTree(CAPTURED);
        JsonNode app = list(ANNA)
                .valueStream()
                .filter(each -> each.at("/qMeta/published").asBoolean() && each.has("qLastReloadTime"))
                .findFirst()
                .orElseThrow();
        assertThat(app.propertyNames()).containsSubsequence(captured.propertyNames());
        assertThat(app.path("qMeta").propertyNames())
                .containsExactlyElementsOf(captured.path("qMeta").propertyNames());
        assertThat(app.at("/qMeta/createdDate").asString()).hasSize("2018-08-15T07:08:23.008Z".length());
    }

    @Test
    void unpublishedAppHasNeitherStreamNorPublishTime() {
        assertThat(list(NIKOS).valueStream()).isNotEmpty().allSatisfy(app -> assertThat(
                        app.path("qMeta").propertyNames())
                .doesNotContain("stream", "publishTime"));
    }

    @Test
    void eachUserSeesTheirOwnSelection() {
        assertThat(list(ANNA).size()).isEqualTo(240);
        assertThat(list(KENJI).size()).isBetween(10, 120);
        assertThat(list(LAYLA).size()).isZero();
    }

    @Test
    void someNamesAreHostileDuplicateOrInOtherScripts() {
        List<String> names = list(ANNA)
                .valueStream()
                .map(app -> app.path("qDocName").asString())
                .toList();
        assertThat(names)
                .contains("Vendor list <img src=x onerror=alert(1)>", "Πωλήσεις Αθήνας", "لوحة المبيعات – الرياض");
        assertThat(names).filteredOn("Budget 2026"::equals).hasSize(3);
    }

    @Test
    void sortedListBeginsWithOrdinaryNames() {
        assertThat(list(ANNA)
                        .valueStream()
                        .map(app -> app.path("qDocName").asString().strip())
                        .sorted()
                        .limit(10))
                .allMatch(name -> name.matches("[A-Z][a-z]+.*"), "begins with a word");
    }

    @Test
    void sameSeedMakesTheSameSite() {
        String first = list(ANNA).toString();
        restart(options());
        assertThat(list(ANNA)).hasToString(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EngineVersion | {'qVersion':{'qComponentVersion':'12.2759.8'}}",
                "ProductVersion | {'qReturn':'12.2759.8'}",
                "GetAuthenticatedUser | {'qReturn':'UserDirectory=GANGWAY; UserId=anna'}",
                "IsPersonalMode | {'qReturn':false}",
                "CancelRequest | {}",
            },
            quoteCharacter = '`')
    void smallCallsAnswerInTheDocumentedShape(String method, String result) {
        assertThat(ask(method, "[]"))
                .hasToString("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":" + result.replace('\'', '"') + "}");
    }

    @Test
    void deltaAnswerIsOneAddAtTheRoot() {
        String answer = visitor.connectAs(ANNA)
                .greeted()
                .send(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"handle\":-1,\"method\":\"IsPersonalMode\",\"params\":[],\"delta\":true}")
                .text();
        assertThat(answer)
                .isEqualTo(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"delta\":true,\"result\":{\"qReturn\":[{\"op\":\"add\",\"path\":\"/\",\"value\":false}]}}");
    }

    @Test
    void openDocTakesItsParametersByPlaceOrNameAndRefusesASecondTime() {
        String id = list(ANNA).at("/0/qDocId").asString();
        Wire wire = visitor.connectAs(ANNA).greeted();
        JsonNode opened =
                wire.call(1, "OpenDoc", "{\"qDocName\":\"" + id + "\"}").next();
        assertThat(opened.at("/result/qReturn/qGenericId").asString()).isEqualTo(id);
        assertThat(opened.path("change")).hasToString("[1]");
        assertThat(wire.call(2, "OpenDoc", "[\"" + id + "\"]")
                        .next()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(1002);
        assertThat(wire.call(3, "GetActiveDoc", "[]")
                        .next()
                        .at("/result/qReturn/qType")
                        .asString())
                .isEqualTo("Doc");
    }

    @Test
    void openDocOfAnUnknownAppFails() {
        assertThat(ask("OpenDoc", "[\"nosuch\"]").at("/error/code").asInt()).isEqualTo(1003);
    }

    @Test
    void noActiveDocIsTheCapturedError() {
        assertThat(ask("GetActiveDoc", "[]").path("error"))
                .hasToString("{\"code\":1007,\"parameter\":\"No active document\",\"message\":\"App invalid\"}");
    }

    @Test
    void appThatWasOpenedHasNoneOfTheGlobalMethods() {
        String id = list(ANNA).at("/0/qDocId").asString();
        Wire wire = visitor.connectAs(ANNA).greeted();
        wire.call(1, "OpenDoc", "[\"" + id + "\"]").next();

        JsonNode answer = wire.send(
                        "{\"jsonrpc\":\"2.0\",\"id\":2,\"handle\":1,\"method\":\"GetDocList\",\"params\":[]}")
                .next();

        assertThat(answer.at("/error/code").asInt()).isEqualTo(-32601);
    }

    @Test
    void unknownMethodIsNotFound() {
        assertThat(ask("Fly", "[]").at("/error/code").asInt()).isEqualTo(-32601);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"EngineVersion\"}]", "42"})
    void whatIsNotOneRequestIsAParseError(String message) {
        assertThat(visitor.connectAs(ANNA)
                        .greeted()
                        .send(message)
                        .next()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32700);
    }

    @Test
    void sameUserAndPathWithinTheTimeToLiveIsAttached() {
        visitor.get("/hub/?qlikTicket=" + simulator.control().issueTicket(ANNA));
        visitor.connect("/app/engineData/identity/a/ttl/5").greeted();
        Wire second = visitor.connect("/app/engineData/identity/a/ttl/5");
        second.next();
        assertThat(second.next().at("/params/qSessionState").asString()).isEqualTo("SESSION_ATTACHED");
        Wire other = visitor.connect("/app/engineData/identity/b/ttl/5");
        other.next();
        assertThat(other.next().at("/params/qSessionState").asString()).isEqualTo("SESSION_CREATED");
    }

    @Test
    void unknownAppInThePathIsNoEngine() {
        Wire wire =
                visitor.connect("/app/nosuch?qlikTicket=" + simulator.control().issueTicket(ANNA));
        wire.next();
        assertThat(wire.text())
                .isEqualTo(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"OnNoEngineAvailable\",\"params\":{\"severity\":\"fatal\",\"timestamp\":\"2026-03-01T12:00:00.0000000Z\"}}");
        assertThat(wire.closeCode()).isEqualTo(1000);
    }

    @Test
    void idleSessionTimesOutAndItsSocketIsTold() {
        Wire wire = visitor.connectAs(ANNA).greeted();
        time.advance(Duration.ofMinutes(30));
        simulator.control().sweep();
        assertThat(wire.next().path("params"))
                .hasToString(
                        "{\"severity\":\"fatal\",\"timestamp\":\"2026-03-01T12:30:00.0000000Z\",\"message\":\"Session timed out due to inactivity\"}");
        assertThat(wire.closeCode()).isEqualTo(1000);
        assertThat(simulator.control().sessions()).isEmpty();
    }

    @Test
    void callsAreCounted() {
        list(ANNA);
        list(KENJI);
        assertThat(simulator.control().callsOf("GetDocList")).isEqualTo(2);
    }
}
