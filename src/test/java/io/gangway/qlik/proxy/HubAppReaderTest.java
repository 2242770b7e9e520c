package io.gangway.qlik.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubAppReaderTest {

    @Test
    void appIsReadFieldByFieldPastWhateverElseItHolds() {
        assertThat(read("""
                {'id':'a','createdDate':'2018-08-15T07:08:23.008Z','new':{'owner':{'name':'x'},'tags':['x']},
                'customProperties':[
                  {'id':'1','value':'EMEA','definition':{'id':'2','name':'Region','choiceValues':['EMEA','APAC'],'privileges':null}},
                  {'value':'APAC','definition':{'name':'Region'}},
                  {'value':'Internal','definition':{'name':'Confidentiality'}}],
                'owner':{'id':'3','userId':'anna','userDirectory':'GANGWAY','name':'Anna Lindström','privileges':null},
                'tags':[{'id':'4','name':'certified','privileges':null},{'name':'mobile'}],'stream':null}"""))
                .isEqualTo(new HubApp(
                        "a",
                        Optional.of(new HubOwner("GANGWAY", "anna", "Anna Lindström")),
                        List.of("certified", "mobile"),
                        Map.of("Region", List.of("EMEA", "APAC"), "Confidentiality", List.of("Internal"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'a'}",
                "{'id':'a','owner':null,'tags':null,'customProperties':null}",
                "{'id':'a','owner':'anna','tags':'x','customProperties':'x'}",
                "{'id':'a','owner':[],'tags':{'name':'x'},'customProperties':{'value':'x'}}",
                "{'id':'a','owner':{},'tags':[null,7,'x',[],{}],'customProperties':[null,7,'x',[],{}]}",
                "{'id':'a','owner':{'name':7},'tags':[{'name':null}],'customProperties':[{'value':'x'}]}",
                "{'id':'a','customProperties':[{'definition':{'name':'x'}},{'value':{},'definition':[]}]}",
                "{'id':'a','tags':[{'name':'  '}],'customProperties':[{'value':' ','definition':{'name':'x'}}]}"
            })
    void missingAndOddFieldsAreAsNone(String app) {
        assertThat(read(app)).isEqualTo(new HubApp("a", Optional.empty(), List.of(), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'id':''}", "{'id':null}", "{'id':7}", "{'id':{'id':'a'}}", "7", "null", "[{'id':'a'}]"})
    void whatHasNoIdIsLeftOutAndTheRestKept(String odd) {
        assertThat(readAll("[" + odd + ",{'id':'b'}]")).containsOnlyKeys("b");
    }

    @Test
    void ofTwoWithOneIdTheFirstCounts() {
        assertThat(readAll("[{'id':'a','tags':[{'name':'x'}]},{'id':'a'}]").values())
                .extracting(HubApp::tags)
                .containsExactly(List.of("x"));
    }

    @Test
    void endlessTextsAndListsAreCutShort() {
        String tags = IntStream.range(0, 1_000)
                .mapToObj(number -> "{'name':'tag " + number + "'}")
                .collect(Collectors.joining(","));
        String properties = IntStream.range(0, 1_000)
                .mapToObj(number -> "{'value':'x','definition':{'name':'property " + number + "'}}")
                .collect(Collectors.joining(","));
        HubApp app = read("{'id':'a','owner':{'name':'" + "x".repeat(501) + "','userId':'anna'},'tags':[" + tags
                + "],'customProperties':[" + properties + "]}");

        assertThat(app.tags()).hasSize(100);
        assertThat(app.customProperties()).hasSize(100);
        assertThat(app.owner()).contains(new HubOwner("", "anna", ""));
    }

    @Test
    void equalOwnersTagsAndPropertiesAreOneObjectEach() {
        String app = "'owner':{'userId':'anna'},'tags':[{'name':'x'}],"
                + "'customProperties':[{'value':'x','definition':{'name':'y'}}]}";
        List<HubApp> apps = List.copyOf(
                readAll("[{'id':'a'," + app + ",{'id':'b'," + app + "]").values());

        assertThat(apps).hasSize(2);
        assertThat(apps.get(0).owner()).isSameAs(apps.get(1).owner());
        assertThat(apps.get(0).tags()).isSameAs(apps.get(1).tags());
        assertThat(apps.get(0).customProperties()).isSameAs(apps.get(1).customProperties());
    }

    @ParameterizedTest
    @CsvSource({
        "GANGWAY, anna, Anna, GANGWAY\\anna, Anna",
        "GANGWAY, anna, '', GANGWAY\\anna, GANGWAY\\anna",
        "'', anna, '', anna, anna",
        "GANGWAY, '', Anna, '', Anna"
    })
    void ownerIsCalledByNameOrElseByAccount(String directory, String id, String name, String account, String label) {
        HubOwner owner = new HubOwner(directory, id, name);

        assertThat(owner.account()).isEqualTo(account);
        assertThat(owner.label()).isEqualTo(label);
    }

    private static HubApp read(String app) {
        return readAll("[" + app + "]").values().iterator().next();
    }

    private static Map<String, HubApp> readAll(String json) {
        return HubAppReader.read(
                new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
