package io.gangway.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.text.Span;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a typed text says. */
class QueryTextTest {

    private static final Vocabulary ALL = SomeVocabulary.ANY_OPERATOR;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sales ZÜRICH           | ANYWHERE sales, ANYWHERE zurich",
                "\"Sales  West\" cost   | ANYWHERE sales west, ANYWHERE cost",
                "“Sales West”           | ANYWHERE sales west",
                "\"never closed         | ANYWHERE never closed",
                "\"a\"b                 | ANYWHERE a, ANYWHERE b",
                "12\"                   | ANYWHERE 12\"",
                "\"say \"\"hi\"\"\"     | ANYWHERE say \"hi\"",
                "-sales                 | not ANYWHERE sales",
                "-\"sales west\"        | not ANYWHERE sales west",
                "--x                    | not ANYWHERE -x",
                "stream:Finance         | STREAM finance",
                "STREAM:\"Finance EU\"  | STREAM finance eu",
                "-stream:x              | not STREAM x",
                "ｓｔｒｅａｍ：x             | STREAM x",
                "name:a:b               | NAME a:b",
                "description:a          | DESCRIPTION a",
                "owner:a tag:b id:c     | OWNER a, TAG b, ID c",
                "is:published           | PUBLISHED",
                "-IS:Favorite           | not FAVOURITE",
                "is:direct-query        | DIRECT_QUERY",
            })
    void isRead(String text, String terms) {
        QueryText read = read(text.strip());

        assertThat(read.terms().stream().map(QueryTextTest::described).collect(Collectors.joining(", ")))
                .isEqualTo(terms);
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12:30",
                "::",
                ":",
                "a::b",
                "std::x",
                "http://host/x",
                "C:\\x",
                "売上:2024",
                "\"is:x\"",
                "--",
                "Sales:"
            })
    void whatDoesNotLookLikeAnOperatorIsAWord(String text) {
        QueryText read = read(text);

        assertThat(read.terms()).hasSize(1).allSatisfy(term -> assertThat(term.condition())
                .isInstanceOf(Condition.Words.class));
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\u00a0 ", "\"", "\"\"", "\"\" “” -\"\"", "\u0301", "\u200f"})
    void nothingIsAskedForWithoutAWord(String text) {
        assertThat(read(text)).isEqualTo(new QueryText(text, List.of(), List.of()));
    }

    @Test
    void unknownOperatorIsAProblemThatNamesTheNearest() {
        assertThat(read("sales steam:finance").problems())
                .containsExactly(
                        new Problem.UnknownOperator(new Span(6, 19), "steam", Optional.of(Operator.Known.STREAM)));
        assertThat(read("folder:x").problems())
                .containsExactly(new Problem.UnknownOperator(new Span(0, 8), "folder", Optional.empty()));
    }

    @Test
    void operatorWithoutValueIsAProblem() {
        assertThat(read("-stream: sales").problems())
                .containsExactly(new Problem.MissingValue(new Span(0, 8), Operator.Known.STREAM));
        assertThat(read("name:\"\"").problems())
                .containsExactly(new Problem.MissingValue(new Span(0, 7), Operator.Known.NAME));
    }

    @Test
    void operatorThatTheListCannotAnswerIsAProblem() {
        assertThat(QueryText.read("owner:me", SomeVocabulary.with(List.of(Operator.Known.STREAM)))
                        .problems())
                .containsExactly(new Problem.UnavailableOperator(new Span(0, 8), Operator.Known.OWNER));
    }

    @Test
    void unknownValueIsAProblemThatNamesThePossibleOnes() {
        assertThat(read("is:good").problems())
                .containsExactly(new Problem.UnknownValue(new Span(0, 7), Operator.Known.IS, "good", Trait.keywords()));
    }

    @Test
    void timeThatIsNoneIsAProblem() {
        assertThat(read("reload:soon").problems())
                .containsExactly(new Problem.UnreadableTime(new Span(0, 11), Operator.Known.RELOAD, "soon"));
    }

    @Test
    void otherTermsApplyBesideAProblem() {
        QueryText read = read("sales is:good reload:<7d");

        assertThat(read.terms().stream().map(Term::condition))
                .containsExactly(
                        new Condition.Words(Scope.ANYWHERE, "sales"),
                        new Condition.When(Moment.RELOAD, new TimeRange.Within(7, ChronoUnit.DAYS)));
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void tooManyTermsAreAProblem() {
        QueryText read = read("word ".repeat(2_000));

        assertThat(read.terms()).hasSize(QueryReader.MOST_TERMS);
        assertThat(read.problems())
                .containsExactly(
                        new Problem.TooManyTerms(new Span(5 * QueryReader.MOST_TERMS, 9_999), QueryReader.MOST_TERMS));
    }

    @ParameterizedTest
    @CsvSource({
        "sales stream:x cost, 1, sales cost",
        "stream:x cost, 0, cost",
        "sales   stream:x  , 1, sales",
        "sales, 0, ''"
    })
    void termCanBeTakenOut(String text, int term, String rest) {
        QueryText read = read(text);

        assertThat(read.without(read.terms().get(term).span())).isEqualTo(rest);
    }

    @Test
    void sourceOfATermIsWhatWasTyped() {
        QueryText read = read("a -stream:\"Finance EU\"");

        assertThat(read.source(read.terms().getLast().span())).isEqualTo("-stream:\"Finance EU\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "Finance EU",
                "\"",
                "“quoted”",
                "a:b",
                "-a",
                " ",
                "a\u00a0b",
                "\"\"\"",
                "http://x",
                "😀 ",
                "עברית"
            })
    void quotedValueIsReadBackAsMeant(String value) {
        QueryText read = read("sales stream:" + Tokens.quoted("[" + value + "]"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.terms()).hasSize(2);
        assertThat(Tokens.of(read.text(), List.of()).getLast().value()).isEqualTo("[" + value + "]");
    }

    @Test
    void correctedTextKeepsTheRest() {
        QueryText read = read("slaes  -x stream:finanec");

        Correction corrected = read.corrected(
                Map.of(read.terms().getFirst(), "Sales", read.terms().getLast(), "Finance EU"));

        assertThat(corrected.text()).isEqualTo("Sales  -x stream:\"Finance EU\"");
        assertThat(corrected.changed())
                .extracting(span -> span.in(corrected.text()))
                .containsExactly("Sales", "\"Finance EU\"");
    }

    /** Whatever is typed, each piece of it is a term, a problem, or nothing but space and quotes. */
    @Test
    void nothingIsPassedOverInAnyText() {
        Random random = new Random(3);
        for (int round = 0; round < 5_000; round++) {
            String text = randomText(random);
            QueryText read = read(text);
            StringBuilder rest = new StringBuilder(text);
            read.terms().forEach(term -> blank(term.span(), rest));
            read.problems().forEach(problem -> blank(problem.span(), rest));

            assertThat(rest.toString()).as(text).matches("[\\s\u00a0\"“”-]*");
            read.terms().forEach(term -> assertThat(read.without(term.span())).isNotEqualTo(text));
        }
    }

    private static void blank(Span span, StringBuilder text) {
        text.replace(span.start(), span.end(), " ".repeat(span.end() - span.start()));
    }

    private static String randomText(Random random) {
        List<String> pieces = List.of(
                " ",
                "\"",
                "-",
                ":",
                "stream:",
                "is:",
                "is:stale",
                "reload:",
                "<7d",
                "x",
                "Sales",
                "“",
                "\u00a0",
                "\ud83d",
                "😀",
                "::",
                "foo:");
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(piece -> pieces.get(random.nextInt(pieces.size())))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"net sales\"",
                "“net sales”",
                "„net sales“",
                "”net sales”",
                "« net sales »",
                "»net sales«",
                "‹net sales›",
                "「net sales」",
                "『net sales』"
            })
    void eachLanguageHasItsOwnMarksForAPhrase(String text) {
        assertThat(read(text).terms())
                .extracting(Term::condition)
                .containsExactly(new Condition.Words(Scope.ANYWHERE, "net sales"));
    }

    @Test
    void markOfAnotherKindDoesNotEndAPhrase() {
        assertThat(read("\"net » sales\"").terms())
                .extracting(Term::condition)
                .containsExactly(new Condition.Words(Scope.ANYWHERE, "net » sales"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cost-centre:plants",
                "COST-CENTRE:Plants",
                "Cöst-Centre:plants",
                "cost-centre:\"plants\"",
                "-cost-centre:plants"
            })
    void customPropertyIsAnOperatorWithAHyphenForEachGap(String typed) {
        Operator.Property property = Operator.Property.named("Cost  (Centre)").orElseThrow();

        QueryText read = QueryText.read(typed, SomeVocabulary.with(List.of(property)));

        assertThat(read.problems()).isEmpty();
        assertThat(read.terms()).extracting(Term::condition).containsExactly(new Condition.Has(property, "plants"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "10", "1 2", "…"})
    void propertyOfANameThatMayBeADriveOrATimeIsNoOperator(String name) {
        assertThat(Operator.Property.named(name)).isEmpty();
    }

    @Test
    void propertyIsMeantWhereItsNameIsNearest() {
        Operator.Property region = Operator.Property.named("Region").orElseThrow();

        assertThat(QueryText.read("regio:emea", SomeVocabulary.with(List.of(region)))
                        .problems())
                .containsExactly(new Problem.UnknownOperator(new Span(0, 10), "regio", Optional.of(region)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales OR finance", "sales AND finance", "sales | finance", "sales - finance"})
    void whatOtherSearchesUnderstandIsAProblemAndNoWord(String typed) {
        assertThat(read(typed).problems()).hasSize(1);
        assertThat(read(typed).terms()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*2024", "name:*2024", "sal*", "*"})
    void wildcardIsAProblemAndNoWord(String typed) {
        assertThat(read(typed).problems()).hasSize(1).first().isInstanceOf(Problem.Wildcard.class);
        assertThat(read(typed).terms()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales OR finance", "sales - finance", "name:*2024", "-"})
    void whatTheListHasLiterallyIsNoProblem(String typed) {
        QueryText read = QueryText.read(typed, SomeVocabulary.allOccur());

        assertThat(read.problems()).isEmpty();
        assertThat(read.terms()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"or", "OR", "sales or finance", "sales OR", "\"sales OR finance\"", "\"*\"", "stream:OR x"})
    void wordsAndPhrasesStayWords(String typed) {
        assertThat(read(typed).problems()).isEmpty();
    }

    private static QueryText read(String text) {
        return QueryText.read(text, ALL);
    }

    private static String described(Term term) {
        String condition =
                switch (term.condition()) {
                    case Condition.Words(Scope scope, String folded) -> scope + " " + folded;
                    case Condition.Has(var property, String folded) -> property.name() + " " + folded;
                    case Condition.Is(Trait trait) -> trait.name();
                    case Condition.When(Moment moment, TimeRange range) -> moment + " " + range;
                };
        return (term.negated() ? "not " : "") + condition;
    }
}
