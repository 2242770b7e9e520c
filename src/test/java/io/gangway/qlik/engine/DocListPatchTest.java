package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Changes of a list that is known. */
class DocListPatchTest {

    private static final DocList ABC = DocLists.readList("{'qDocId':'a'}", "{'qDocId':'b'}", "{'qDocId':'c'}");

    @Test
    void nothingIsChangedByAnEmptyAnswer() {
        assertThat(patch(ABC)).isEqualTo(ABC);
    }

    @Test
    void entryIsAddedBeforeTheOneAtItsPlace() {
        assertThat(ids(patch(ABC, "{'op':'add','path':'/1','value':{'qDocId':'x'}}")))
                .containsExactly("a", "x", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/3", "/-"})
    void entryIsAddedAtTheEnd(String path) {
        assertThat(ids(patch(ABC, "{'op':'add','path':'" + path + "','value':{'qDocId':'x'}}")))
                .containsExactly("a", "b", "c", "x");
    }

    @Test
    void entryIsReplaced() {
        assertThat(ids(patch(ABC, "{'op':'replace','path':'/1','value':{'qDocId':'x'}}")))
                .containsExactly("a", "x", "c");
    }

    @Test
    void entryIsRemoved() {
        assertThat(ids(patch(ABC, "{'op':'remove','path':'/1'}"))).containsExactly("a", "c");
    }

    @Test
    void eachPatchIsMeantForWhatTheOnesBeforeHaveLeft() {
        assertThat(ids(patch(
                        ABC,
                        "{'op':'remove','path':'/2'}",
                        "{'op':'remove','path':'/0'}",
                        "{'op':'add','path':'/0','value':{'qDocId':'x'}}",
                        "{'op':'replace','path':'/1/qDocId','value':'y'}")))
                .containsExactly("x", "y");
    }

    @Test
    void listIsSetAsAWholeBetweenOtherPatches() {
        assertThat(ids(patch(
                        ABC,
                        "{'op':'remove','path':'/2'}",
                        "{'op':'replace','path':'/','value':[{'qDocId':'x'}]}",
                        "{'op':'add','path':'/1','value':{'qDocId':'y'}}")))
                .containsExactly("x", "y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'value':{'qDocId':'x'},'path':'/1','op':'replace'}",
                "{'path':'/1','value':{'qDocId':'x'},'op':'replace'}",
                "{'op':'replace','from':'/0','path':'/1','more':[{}],'value':{'qDocId':'x'}}"
            })
    void orderOfItsMembersDoesNotMatter(String patch) {
        assertThat(ids(patch(ABC, patch))).containsExactly("a", "x", "c");
    }

    @Test
    void membersOfAnEntryAreChangedAndTheOthersStay() {
        DocList list = new DocList(List.of(DocLists.CAPTURED), 0);

        DocListEntry entry = patch(
                        list,
                        "{'op':'replace','path':'/0/qDocName','value':'New name'}",
                        "{'op':'replace','path':'/0/qLastReloadTime','value':'2026-01-01T00:00:00.000Z'}",
                        "{'op':'replace','path':'/0/qMeta/description','value':''}",
                        "{'op':'add','path':'/0/qMeta/stream','value':{'id':'s','name':'S'}}",
                        "{'op':'remove','path':'/0/qMeta/publishTime'}",
                        "{'op':'remove','path':'/0/qMeta/privileges'}",
                        "{'op':'add','path':'/0/qHasSectionAccess','value':true}",
                        "{'op':'replace','path':'/0/qThumbnail/qUrl','value':'/appcontent/x/y.png'}")
                .entries()
                .getFirst();

        assertThat(entry.name()).isEqualTo("New name");
        assertThat(entry.lastReload()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(entry.description()).isEmpty();
        assertThat(entry.stream()).contains(new StreamRef("s", "S"));
        assertThat(entry.publishTime()).isEmpty();
        assertThat(entry.privileges()).isEmpty();
        assertThat(entry.sectionAccess()).isTrue();
        assertThat(entry.thumbnailUrl()).isEqualTo("/appcontent/x/y.png");
        assertThat(entry.id()).isEqualTo(DocLists.CAPTURED.id());
        assertThat(entry.title()).isEqualTo(DocLists.CAPTURED.title());
        assertThat(entry.modified()).isEqualTo(DocLists.CAPTURED.modified());
        assertThat(entry.fileSize()).isEqualTo(DocLists.CAPTURED.fileSize());
    }

    @Test
    void memberThatIsReplacedAsAWholeKeepsNothingOfTheEarlier() {
        DocListEntry entry = patch(
                        new DocList(List.of(DocLists.CAPTURED), 0),
                        "{'op':'replace','path':'/0/qMeta','value':{'description':'d'}}",
                        "{'op':'remove','path':'/0/qThumbnail'}")
                .entries()
                .getFirst();

        assertThat(entry.description()).isEqualTo("d");
        assertThat(entry.stream()).isEmpty();
        assertThat(entry.created()).isEmpty();
        assertThat(entry.published()).isFalse();
        assertThat(entry.dynamicColor()).isEmpty();
        assertThat(entry.thumbnailUrl()).isEmpty();
        assertThat(entry.name()).isEqualTo(DocLists.CAPTURED.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','path':'/0/qNew','value':{'a':[1]}}",
                "{'op':'replace','path':'/0/qNew/deeper/still','value':7}",
                "{'op':'remove','path':'/0/qMeta/new'}",
                "{'op':'add','path':'/0/qConnectedUsers','value':3}"
            })
    void memberOfNoInterestChangesNothing(String patch) {
        DocList list = new DocList(List.of(DocLists.CAPTURED), 0);

        assertThat(patch(list, patch)).isEqualTo(list);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'add','path':'/4','value':{'qDocId':'x'}}",
                "{'op':'replace','path':'/3','value':{'qDocId':'x'}}",
                "{'op':'replace','path':'/-','value':{'qDocId':'x'}}",
                "{'op':'remove','path':'/3'}",
                "{'op':'remove','path':'/-1'}",
                "{'op':'remove','path':'/99999999999'}",
                "{'op':'remove','path':'/'}",
                "{'op':'remove','path':''}",
                "{'op':'remove','path':'0'}",
                "{'op':'remove','path':'/x'}",
                "{'op':'replace','path':'/3/qDocName','value':'x'}",
                "{'op':'replace','path':'/-/qDocName','value':'x'}",
                "{'op':'replace','path':'/0','value':'x'}",
                "{'op':'replace','path':'/0','value':[]}",
                "{'op':'add','path':'/0'}",
                "{'op':'add','path':'/','value':{}}",
                "{'op':'replace','path':'/0/qMeta/privileges/0','value':'read'}",
                "{'op':'replace','path':'/0/qMeta/stream/name','value':'S'}",
                "{'op':'move','path':'/0','from':'/1'}",
                "{'op':'copy','path':'/0','from':'/1'}",
                "{'op':'test','path':'/0','value':{}}",
                "{'path':'/0','value':{}}",
                "{'op':'replace','value':{}}",
                "{'op':'','path':'/0'}"
            })
    void patchThatCannotBeAppliedIsRefused(String patch) {
        assertThatThrownBy(() -> patch(ABC, patch)).isInstanceOf(JacksonException.class);
    }

    @Test
    void patchAfterAListWithOddEntriesIsRefused() {
        assertThatThrownBy(() -> patch(
                        ABC,
                        "{'op':'replace','path':'/','value':[null,{'qDocId':'x'}]}",
                        "{'op':'remove','path':'/0'}"))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void wholeListIsTakenFromAnEngineThatKnowsNoPatches() {
        assertThat(ids(patch(ABC, "{'qDocId':'x'}"))).containsExactly("x");
    }

    @Test
    void emptyAnswerWithNothingBeforeIsRefused() {
        assertThatThrownBy(() -> read(Optional.empty(), "[]")).isInstanceOf(JacksonException.class);
    }

    @Test
    void patchWithNothingBeforeIsRefused() {
        assertThatThrownBy(() -> read(Optional.empty(), "[{'op':'remove','path':'/0'}]"))
                .isInstanceOf(JacksonException.class);
    }

    private static DocList patch(DocList earlier, String... patches) {
        return read(Optional.of(earlier), "[" + String.join(",", patches) + "]");
    }

    private static DocList read(Optional<DocList> earlier, String list) {
        String result = "{'qDocList':" + list + ",'more':{}}";
        try (JsonParser parser = new JsonMapper().createParser(result.replace('\'', '"'))) {
            parser.nextToken();
            return new DocListChangesReader(earlier).read(parser);
        }
    }

    private static List<String> ids(DocList list) {
        return list.entries().stream().map(DocListEntry::id).toList();
    }
}
