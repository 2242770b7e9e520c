package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class DocListReaderTest {

    private static final String A = "{'qDocId':'a'}";
    private static final String B = "{'qDocId':'b'}";

    @Test
    void capturedAnswerIsReadFieldByField() {
        String result = new JsonMapper()
                .readTree(Frames.text("doc-list-captured"))
                .path("result")
                .toString();

        assertThat(DocLists.read(result)).isEqualTo(new DocList(List.of(DocLists.CAPTURED), 0));
    }

    @Test
    void plainListIsReadInItsOrder() {
        assertThat(ids(DocLists.readList(B, A))).containsExactly("b", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'add','path':'/','value':[{'qDocId':'a'},{'qDocId':'b'}]}",
                "{'op':'replace','path':'/','value':[{'qDocId':'a'},{'qDocId':'b'}]}",
                "{'value':[{'qDocId':'a'},{'qDocId':'b'}],'path':'/','op':'add'}",
                "{'path':'','op':'replace','value':[{'qDocId':'a'},{'qDocId':'b'}]}",
                "{'op':'add','path':'/','from':{'x':[1]},'value':[{'qDocId':'a'},{'qDocId':'b'}],'extra':[]}"
            })
    void patchThatSetsTheWholeListIsReadAsThatList(String patch) {
        assertThat(DocLists.readList(patch)).satisfies(list -> {
            assertThat(ids(list)).containsExactly("a", "b");
            assertThat(list.oddEntries()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'add','path':'/0','value':{'qDocId':'a'}}",
                "{'op':'replace','path':'/3/qDocName','value':'x'}",
                "{'op':'remove','path':'/0'}",
                "{'op':'remove','path':'/'}",
                "{'value':[{'qDocId':'a'}],'op':'add','path':'/-'}",
                "{'op':'add','path':'/','value':{'qDocId':'a'}}",
                "{'op':'replace','path':'/','value':null}",
                "{'op':'add'}"
            })
    void patchOfAListThatWasNeverSentIsRefused(String patch) {
        assertThatThrownBy(() -> DocLists.readList(patch)).isInstanceOf(JacksonException.class);
    }

    @Test
    void emptyListHasNoApps() {
        assertThat(DocLists.read("{'qDocList':[]}")).isEqualTo(new DocList(List.of(), 0));
    }

    @Test
    void patchWithAnEmptyListHasNoApps() {
        assertThat(DocLists.readList("{'op':'add','path':'/','value':[]}")).isEqualTo(new DocList(List.of(), 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "true",
                "7",
                "'qDocList'",
                "[]",
                "[{'qDocList':[]}]",
                "{'qdoclist':[]}",
                "{'qDocList':null}",
                "{'qDocList':{}}",
                "{'qDocList':'[]'}",
                "{'other':{'qDocList':[]}}"
            })
    void resultWithoutAListIsRefused(String result) {
        assertThatThrownBy(() -> DocLists.read(result))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("The answer holds no qDocList");
    }

    @Test
    void otherMembersOfTheResultAreSkipped() {
        assertThat(ids(DocLists.read("{'x':{'qDocList':[1]},'qDocList':[" + A + "],'y':[[[]]],'z':null}")))
                .containsExactly("a");
    }

    @Test
    void entriesThatAreNoObjectsAreCountedAndTheRestKept() {
        assertThat(DocLists.readList("null", A, "'text'", "7", "[{'qDocId':'x'}]", "[]", "false", B))
                .satisfies(list -> {
                    assertThat(ids(list)).containsExactly("a", "b");
                    assertThat(list.oddEntries()).isEqualTo(6);
                });
    }

    @Test
    void emptyObjectIsAnEntryThatCannotBeOpened() {
        assertThat(DocLists.readList("{}", A))
                .isEqualTo(new DocList(List.of(DocLists.EMPTY, DocLists.readEntry("'qDocId':'a'")), 0));
    }

    @Test
    void nothingOfOneEntryIsLeftForTheNext() {
        String captured = new JsonMapper()
                .readTree(Frames.text("doc-list-captured"))
                .at("/result/qDocList/0")
                .toString();

        assertThat(DocLists.readList(captured, "{}").entries()).containsExactly(DocLists.CAPTURED, DocLists.EMPTY);
    }

    @Test
    void equalStreamsColoursAndPrivilegesAreOneObjectEach() {
        List<DocListEntry> entries = DocLists.read(DocLists.bigResult(100)).entries();

        assertThat(entries.get(3).stream()).isPresent().isSameAs(entries.get(10).stream());
        assertThat(entries.get(3).dynamicColor()).isSameAs(entries.get(4).dynamicColor());
        assertThat(entries.get(3).privileges()).isSameAs(entries.get(4).privileges());
    }

    @Test
    void streamsOfOneNameAndTwoIdsStayTwo() {
        List<DocListEntry> entries = DocLists.readList(
                        "{'qMeta':{'stream':{'id':'1','name':'S'}}}", "{'qMeta':{'stream':{'id':'2','name':'S'}}}")
                .entries();

        assertThat(entries.get(0).stream()).isNotEqualTo(entries.get(1).stream());
    }

    private static List<String> ids(DocList list) {
        return list.entries().stream().map(DocListEntry::id).toList();
    }
}
