package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class DocListEntryReaderTest {

    private static final String JUNK = "{'a':[{'qDocId':'x','qMeta':{'published':true}},[[]]],'b':null}";

    static final List<String> TEXT_FIELDS = List.of("qDocId", "qDocName", "qTitle", "qUsage", "qThumbnail", "qMeta");
    static final List<String> META_FIELDS = List.of(
            "description",
            "published",
            "createdDate",
            "modifiedDate",
            "publishTime",
            "dynamicColor",
            "privileges",
            "stream");
    static final List<String> FLAGS = List.of("qReadOnly", "qHasSectionAccess", "qIsDirectQueryMode");

    @ParameterizedTest
    @FieldSource({"TEXT_FIELDS", "FLAGS"})
    void fieldThatIsNullReadsAsIfItWereMissing(String field) {
        assertThat(DocLists.readEntry("'" + field + "':null")).isEqualTo(DocLists.EMPTY);
    }

    @ParameterizedTest
    @FieldSource({"TEXT_FIELDS", "FLAGS"})
    void fieldThatHoldsNestedJunkReadsAsIfItWereMissing(String field) {
        assertThat(DocLists.readEntry("'" + field + "':" + JUNK + ",'" + field + "':[" + JUNK + "]"))
                .isEqualTo(DocLists.EMPTY);
    }

    @ParameterizedTest
    @FieldSource("META_FIELDS")
    void metaFieldThatIsNullReadsAsIfItWereMissing(String field) {
        assertThat(DocLists.readMeta("'" + field + "':null")).isEqualTo(DocLists.EMPTY);
    }

    @ParameterizedTest
    @FieldSource("META_FIELDS")
    void metaFieldThatHoldsNestedJunkReadsAsIfItWereMissing(String field) {
        assertThat(DocLists.readMeta("'" + field + "':" + JUNK + ",'" + field + "':[" + JUNK + "]"))
                .isEqualTo(DocLists.EMPTY);
    }

    @ParameterizedTest
    @FieldSource({"TEXT_FIELDS", "FLAGS"})
    void fieldsAfterAnOddOneAreStillRead(String field) {
        assertThat(DocLists.readEntry("'" + field + "':" + JUNK + ",'qDocName':'after'")
                        .name())
                .isEqualTo("after");
    }

    @Test
    void unknownFieldsAreSkippedWithWhateverTheyHold() {
        assertThat(DocLists.readEntry("'qNew':" + JUNK + ",'qDocName':'n','qMeta':{'new':" + JUNK
                        + ",'description':'d'},'qThumbnail':{'new':" + JUNK + ",'qUrl':'/u'}"))
                .returns("n", DocListEntry::name)
                .returns("d", DocListEntry::description)
                .returns("/u", DocListEntry::thumbnailUrl);
    }

    @Test
    void fieldsOfNewerServersAreRead() {
        assertThat(DocLists.readEntry(
                        "'qReadOnly':true,'qHasSectionAccess':true,'qIsDirectQueryMode':true,'qUsage':'DATAFLOW_PREP'"))
                .returns(true, DocListEntry::readOnly)
                .returns(true, DocListEntry::sectionAccess)
                .returns(true, DocListEntry::directQuery)
                .returns("DATAFLOW_PREP", DocListEntry::usage);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "true, true", "1.50, 1.50"})
    void textThatIsAnotherScalarIsReadAsWritten(String written, String read) {
        assertThat(DocLists.readEntry("'qDocName':" + written).name()).isEqualTo(read);
    }

    @Test
    void textKeepsScriptsEmojiAndControls() {
        assertThat(DocLists.readEntry("'qDocName':'日本\\ud83d\\ude00\\u0000\\u202e<b>'")
                        .name())
                .isEqualTo("日本😀\u0000\u202e<b>");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "0, 0",
                "93844907, 93844907",
                "9.3e7, 93000000",
                "12.9, 12",
                "'4711', 4711",
                "-5, 0",
                "1e999, 9223372036854775807",
                "99999999999999999999999999, 9223372036854775807",
                "'NaN', 0",
                "'big', 0"
            })
    void fileSizeIsTheNearestPossibleNumberOfBytes(String written, long bytes) {
        assertThat(DocLists.readEntry("'qFileSize':" + written).fileSize()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "true, true",
                "false, false",
                "'true', true",
                "'yes', false",
                "1, true",
                "0, false",
                "99999999999999999999, false",
                "1e999, false",
                "0.5, false"
            })
    void flagIsReadAsFarAsItMakesSense(String written, boolean flag) {
        assertThat(DocLists.readEntry("'qReadOnly':" + written).readOnly()).isEqualTo(flag);
        assertThat(DocLists.readMeta("'published':" + written).published()).isEqualTo(flag);
    }

    @Test
    void numberOfAbsurdLengthIsRefusedAsUnreadable() {
        assertThatThrownBy(() -> DocLists.readEntry("'qFileSize':" + "9".repeat(2_000)))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void laterOneOfADuplicateFieldCounts() {
        assertThat(DocLists.readEntry("'qDocName':'a','qDocName':'b','qMeta':{'description':'c'},"
                        + "'qMeta':{'description':'d','description':'e'}"))
                .returns("b", DocListEntry::name)
                .returns("e", DocListEntry::description);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-08-25T13:48:42Z, 2020-08-25T13:48:42Z",
        "2020-08-25T13:48:42.6Z, 2020-08-25T13:48:42.600Z",
        "2020-08-25T13:48:42.6641234Z, 2020-08-25T13:48:42.664Z",
        "2020-08-25T15:48:42.664+02:00, 2020-08-25T13:48:42.664Z",
        "2020-08-25T13:48:42.6641234+00:00, 2020-08-25T13:48:42.664Z",
        "2020-08-25T13:48:42, 2020-08-25T13:48:42Z",
        "9999-12-31T23:59:59.9999999Z, 9999-12-31T23:59:59.999Z",
        "1754-01-01T00:00:00Z, 1754-01-01T00:00:00Z"
    })
    void dateOfAnyPrecisionAndOffsetIsThatMillisecond(String written, Instant instant) {
        assertThat(DocLists.readMeta("'modifiedDate':'" + written + "'").modified())
                .contains(instant);
        assertThat(DocLists.readEntry("'qLastReloadTime':'" + written + "'").lastReload())
                .contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1753-01-01T00:00:00.000Z",
                "1753-01-01T00:00:00.0000000Z",
                "0001-01-01T00:00:00Z",
                "0001-01-01T00:00:00.0000000+02:00",
                "0000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void dateThatStandsForNeverIsEmpty(String never) {
        assertThat(DocLists.readMeta("'publishTime':'" + never + "'").publishTime())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "never",
                "2020-08-25",
                "2020-02-30T00:00:00Z",
                "25.08.2020 13:48",
                "+1000000000-12-31T23:59:59Z",
                "+99999999999-01-01T00:00:00Z"
            })
    void dateThatIsNoInstantIsEmpty(String written) {
        assertThat(DocLists.readMeta("'createdDate':'" + written + "'").created())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "'1753-01-01T00:00:00.000Z'"})
    void reloadThatNeverWasIsNever(String never) {
        assertThat(DocLists.readEntry("'qLastReloadTime':" + never).reload()).isEqualTo(LastReload.Missing.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'yesterday'", "'2020-08-25'", "46237.6066087963", "true", JUNK, "[" + JUNK + "]"})
    void reloadThatIsNoTimeIsNotTakenForNever(String odd) {
        assertThat(DocLists.readEntry("'qLastReloadTime':" + odd + ",'qDocName':'after'"))
                .returns(LastReload.Missing.UNKNOWN, DocListEntry::reload)
                .returns("after", DocListEntry::name);
    }

    @Test
    void streamWithoutANameIsCalledByItsId() {
        assertThat(stream("{'id':'7'}")).contains(new StreamRef("7", "7"));
    }

    @Test
    void streamWithoutAnIdIsKept() {
        assertThat(stream("{'name':'S','extra':" + JUNK + "}")).contains(new StreamRef("", "S"));
    }

    @Test
    void streamThatIsABareTextIsCalledByIt() {
        assertThat(stream("'S'")).contains(new StreamRef("", "S"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "''", "[]", "{'id':'','name':''}", "{'id':null,'name':{}}"})
    void streamThatNamesNothingIsNone(String written) {
        assertThat(stream(written)).isEmpty();
    }

    @Test
    void privilegesThatAreNoTextsAreLeftOut() {
        assertThat(DocLists.readMeta("'privileges':['read',null,7,{'a':['b']},['c'],'update']")
                        .privileges())
                .containsExactly("read", "update");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "''", "'/url'", "[]", "{'qUrl':null}", "{'qUrl':''}", "{'qUrl':{}}"})
    void thumbnailWithoutAnAddressIsNone(String written) {
        assertThat(DocLists.readEntry("'qThumbnail':" + written).thumbnailUrl()).isEmpty();
    }

    @Test
    void thumbnailAddressIsKeptAsItCame() {
        assertThat(DocLists.readEntry("'qThumbnail':{'qUrl':'//evil.example.com/%2e%2e/x y'}")
                        .thumbnailUrl())
                .isEqualTo("//evil.example.com/%2e%2e/x y");
    }

    private static Optional<StreamRef> stream(String written) {
        return DocLists.readMeta("'stream':" + written).stream();
    }
}
