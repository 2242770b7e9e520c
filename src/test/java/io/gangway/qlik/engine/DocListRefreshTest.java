package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.jsonrpc.CallOutcome;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** When an engine session asks for changes, and when for the whole list. */
class DocListRefreshTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final DocList NONE = new DocList(List.of(), 0);
    private static final String WHOLE = "[{'op':'add','path':'/','value':[{'qDocId':'a'},{'qDocId':'b'}]}]";
    private static final String PLAIN = "[{'qDocId':'x'}]";

    private final Deque<String> answers = new ArrayDeque<>();
    private final ScriptedEngine engine = ScriptedEngine.connected().on("GetDocList", this::answer);

    @Test
    void changesAreAppliedToTheListThatCameBefore() {
        EngineSession session = open();
        script(WHOLE, "[{'op':'remove','path':'/0'}]", "[]");

        DocList first = refresh(session, NONE);
        DocList second = refresh(session, first);
        DocList third = refresh(session, second);

        assertThat(ids(first)).containsExactly("a", "b");
        assertThat(ids(second)).containsExactly("b");
        assertThat(third).isEqualTo(second);
        assertThat(deltas()).containsExactly(true, true, true);
    }

    @Test
    void equalListWillDoAsWellAsTheSame() {
        EngineSession session = open();
        script(WHOLE, "[{'op':'remove','path':'/0'}]");
        refresh(session, NONE);

        DocList equal = DocLists.readList("{'qDocId':'a'}", "{'qDocId':'b'}");

        assertThat(ids(refresh(session, equal))).containsExactly("b");
    }

    @Test
    void changeThatCannotBeAppliedIsMadeUpForByTheWholeListFromThenOn() {
        EngineSession session = open();
        script(WHOLE, "[{'op':'move','path':'/0','from':'/1'}]", PLAIN, PLAIN);

        DocList first = refresh(session, NONE);
        DocList second = refresh(session, first);
        refresh(session, second);

        assertThat(ids(second)).containsExactly("x");
        assertThat(deltas()).containsExactly(true, true, false, false);
    }

    @Test
    void changesOfAListThatIsNotTheOneBeforeAreNotApplied() {
        EngineSession session = open();
        script(WHOLE, "[{'op':'remove','path':'/0'}]", PLAIN);
        refresh(session, NONE);

        DocList other = DocLists.readList("{'qDocId':'b'}", "{'qDocId':'a'}");

        assertThat(ids(refresh(session, other))).containsExactly("x");
        assertThat(deltas()).containsExactly(true, true, false);
    }

    @Test
    void changesOfAListThatWasNeverAskedForAreNotApplied() {
        EngineSession session = open();
        script("[{'op':'remove','path':'/0'}]", PLAIN);

        assertThat(ids(refresh(session, DocLists.readList("{'qDocId':'a'}")))).containsExactly("x");
    }

    /** It may be that nothing has changed since another tab asked. */
    @Test
    void emptyAnswerToTheFirstQuestionIsNotTakenForAnEmptyList() {
        EngineSession session = open();
        script("[]", PLAIN);

        assertThat(ids(refresh(session, DocLists.readList("{'qDocId':'a'}")))).containsExactly("x");
    }

    @Test
    void engineThatKnowsNoPatchesIsTakenAtItsWord() {
        EngineSession session = open();
        script(PLAIN, "[{'qDocId':'y'}]");

        DocList first = refresh(session, NONE);

        assertThat(ids(refresh(session, first))).containsExactly("y");
        assertThat(deltas()).containsExactly(true, true);
    }

    @Test
    void changesAfterACallThatFailedAreNotAppliedToAnOlderList() {
        EngineSession session = open();
        script(WHOLE);
        DocList first = refresh(session, NONE);
        engine.failing("GetDocList", 5);
        assertThat(session.refreshDocList(first)).isInstanceOf(CallOutcome.Refused.class);
        engine.on("GetDocList", this::answer);
        script("[{'op':'remove','path':'/0'}]", PLAIN);

        assertThat(ids(refresh(session, first))).containsExactly("x");
    }

    @Test
    void sessionThatWasJoinedAsksForWholeLists() {
        ScriptedEngine shared = ScriptedEngine.greeting(server -> {
            server.push("authenticated");
            server.receive("{\"method\":\"OnConnected\",\"params\":{\"qSessionState\":\"SESSION_ATTACHED\"}}");
        });
        shared.on("GetDocList", request -> shared.answer(request, "{\"qDocList\":[]}"));

        assertThat(refresh(open(shared), NONE)).isEqualTo(NONE);
        assertThat(deltas(shared)).containsExactly(false);
    }

    private void script(String... results) {
        answers.addAll(Arrays.asList(results));
    }

    private void answer(JsonNode request) {
        engine.answer(request, "{\"qDocList\":" + answers.remove().replace('\'', '"') + "}");
    }

    private EngineSession open() {
        return open(engine);
    }

    private static EngineSession open(ScriptedEngine opener) {
        return EngineSession.open(
                opener,
                URI.create("wss://sense.example.com/app/engineData"),
                Map.of(),
                new EngineSettings(LONG, LONG, LONG),
                new HeardByEngineListener());
    }

    private List<Boolean> deltas() {
        return deltas(engine);
    }

    private static List<Boolean> deltas(ScriptedEngine asked) {
        return asked.requests.stream()
                .filter(request -> request.path("method").asString().equals("GetDocList"))
                .map(request -> request.path("delta").asBoolean())
                .toList();
    }

    private static DocList refresh(EngineSession session, DocList previous) {
        if (session.refreshDocList(previous) instanceof CallOutcome.Answered<DocList>(var list)) {
            return list;
        }
        throw new AssertionError("No list");
    }

    private static List<String> ids(DocList list) {
        return list.entries().stream().map(DocListEntry::id).toList();
    }
}
