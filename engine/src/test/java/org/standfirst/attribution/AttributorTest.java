package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;

/** What is found in sentences of every usual shape. */
class AttributorTest {

    private static final Attributor ATTRIBUTOR = Attributor.shipped();

    private static List<Attribution> read(String text) {
        return ATTRIBUTOR.attribute(text, "en", "The Harbour Post");
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream()
                .map(s ->
                        text.substring(
                                text.offsetByCodePoints(0, s.begin()),
                                text.offsetByCodePoints(0, s.end())))
                .collect(Collectors.joining(" ~ "));
    }

    private static String only(String text) {
        var all = read(text);
        assertThat(all).hasSize(1);
        var said = all.getFirst();
        return words(text, said.source())
                + " | "
                + words(text, said.cue())
                + " | "
                + words(text, said.content());
    }

    @Test
    void indirectSpeechWithThat() {
        assertThat(only("The minister said that the bridge would be closed on Monday."))
                .isEqualTo("The minister | said | that the bridge would be closed on Monday");
    }

    @Test
    void aQuotationThatTheCueInterrupts() {
        assertThat(only("\"The talks,\" he said, \"will go on.\""))
                .isEqualTo("he | said | \"The talks,\" ~ \"will go on.\"");
    }

    @Test
    void anOfficeIsNotMeantOfWhoHeldItOnce() {
        var all =
                read(
                        "President Ada Grange welcomed the treaty on Monday. Roughly quoting the"
                                + " late President Otto Marsh, she said: \"Trust is not enough.\"\n"
                                + "The president said the treaty would be signed in May.");
        assertThat(all.getLast().speaker().name()).isEqualTo("Ada Grange");
    }

    @ParameterizedTest
    @CsvSource({"government", "regime", "campaign", "administration"})
    void aBodyNamedAfterAPersonIsNotThatPerson(String body) {
        var all =
                read(
                        "President Ada Grange met the delegates on Monday. The Grange "
                                + body
                                + " said that it welcomed the plan.");
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().speaker())
                .isEqualTo(new Speaker("Grange " + body, Kind.BODY, List.of()));
    }

    @Test
    void whoMeansTheNameAheadOfBrackets() {
        var all =
                read(
                        "\"The bridge is a danger,\" said Rep. Ada Grange (D-Ald.), who said that"
                                + " the bridge would stay closed.");
        assertThat(all).hasSize(2);
        assertThat(all.getLast().speaker().name()).isEqualTo("Ada Grange");
    }

    @Test
    void accordingTo() {
        assertThat(only("Two people died in the fire, according to the police."))
                .isEqualTo("the police | according to | Two people died in the fire");
    }

    @Test
    void placesCountCodePoints() {
        var text = "😀😀 The minister said that the bridge would be closed on Monday.";
        var said = read(text).getFirst();
        assertThat(words(text, said.cue())).isEqualTo("said");
    }

    @ParameterizedTest
    @CsvSource({
        "The minister declined to comment., DECLINES",
        "The mayor has repeatedly refused to disclose where the money went., DECLINES",
        "The mayor has repeatedly refused to disclose his medical records., SAYS",
        "The governor refuses to reveal her tax returns to the public., SAYS",
    })
    void refusingPapersIsNoRefusalToComment(String text, Act act) {
        assertThat(read(text))
                .singleElement()
                .satisfies(said -> assertThat(said.act()).isEqualTo(act));
    }

    @ParameterizedTest
    @CsvSource({
        "The senator refused to pledge support for the bill.",
        "The governor refused to endorse the candidate.",
        "The union has not endorsed any candidate.",
    })
    void whatIsRefusedIsNotDone(String text) {
        assertThat(read(text))
                .extracting(Attribution::act)
                .doesNotContain(Act.PROMISES, Act.PRAISES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ministry did not immediately respond to requests for comment. | NO_RESPONSE",
                "Ms Orrin’s lawyer did not return two phone calls. | NO_RESPONSE",
                "Mr Tarrant could not be reached for comment. | NO_RESPONSE",
                "A spokesman was not available for comment on Friday. | NO_RESPONSE",
                "The firm failed to reply to emails from this newspaper. | NO_RESPONSE",
                "Asked who had paid, Mr Tarrant wouldn’t say. | DECLINES",
                "The harbour office declined to comment. | DECLINES",
                "The minister would not discuss the contract. | DECLINES",
                "The bank had no immediate comment. | DECLINES",
            })
    void silenceIsFound(String text, Act act) {
        assertThat(read(text)).extracting(Attribution::act).contains(act);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Supreme Court declined to hear the case.",
                "The patient did not respond to treatment.",
                "An agreement could not be reached before midnight.",
                "The tickets were not available on Friday.",
                "He would not say that to his mother.",
                "Voters who did not respond to the letter were struck off the roll.",
            })
    void notEverySilenceIsOne(String text) {
        assertThat(read(text))
                .extracting(Attribution::act)
                .doesNotContain(Act.DECLINES, Act.NO_RESPONSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The senator called the plan “a disgrace”. | ACCUSES",
                "The mayor described the firefighters as heroes. | PRAISES",
                "“That is nonsense,” the director said. | DENIES",
                "The harbour office said that it would not comment on letters. | DECLINES",
                "Her lawyer said that she would not answer questions. | SAYS",
                "The pilot said that he did not know where the boat was. | SAYS",
                "The ministry does not comment on single cases. | DECLINES",
                "The mayor expressed confidence in the harbour police. | PRAISES",
                "The mayor said that the delay was unacceptable. | ACCUSES",
                "The senator said that the company had violated the treaty. | ACCUSES",
                "The company said that the ship had met every requirement. | CLAIMS",
                "The company said that the ship must comply with the law. | SAYS",
                "The coastguard said that it accepted the figure. | CONFIRMS",
                "The lawyer said that she would sue the harbour office. | ORDERS",
                "The mayor said that he would ask the council for more money. | ASKS",
                "A senior official said the president would travel to the island. | SAYS",
                "The company assured the public that the ship had been safe. | CLAIMS",
                "The minister assured farmers that the canal would be repaired. | PROMISES",
            })
    void whatIsSaidDecides(String text, Act act) {
        assertThat(read(text)).first().extracting(Attribution::act).isEqualTo(act);
    }

    @Test
    void aReportThatIsTheSubjectIsWhatItMeans() {
        var said =
                read(
                        """
                        Jane Mallory told the Harbour Union that the ferry was old.

                        A report was published on Monday. It says that the doors did not close.
                        """);
        assertThat(said.getLast().speaker().kind()).isEqualTo(Kind.DOCUMENT);
    }

    @Test
    void aLabelOverTheTextIsNoSource() {
        var said =
                read(
                        "Story highlights Four clerks were on leave since May, the mayor said"
                                + " Monday.");
        assertThat(said).extracting(s -> s.speaker().name()).doesNotContain("Story");
    }

    @Test
    void whoSaysASecondThingInARelativeClauseIsStillTheSame() {
        var said =
                read(
                        "The plan met with doubt among some lawmakers, who said it was late and who"
                                + " said they feared a war.");
        assertThat(said).extracting(s -> s.speaker().name()).containsOnly("some lawmakers");
    }

    @Test
    void videosAreDocumentsToo() {
        var said =
                read("The inspectors entered the town, according to videos posted by activists.");
        assertThat(said.getFirst().speaker().kind()).isEqualTo(Kind.DOCUMENT);
    }

    @Test
    void whoeverSaysIInAQuotationIsNotTheOutlet() {
        var text = "Jane Mallory was there. “I always feel that we must remember it,” she said.";
        assertThat(ATTRIBUTOR.attribute(text, "en", "The Post"))
                .extracting(s -> s.speaker().name())
                .doesNotContain("The Post");
    }

    @Test
    void aBracketIsNoPartOfAName() {
        var said = read("Sen. Otto Grange (D-Brenning) said that the bridge would be closed.");
        assertThat(said.getFirst().speaker().name()).isEqualTo("Otto Grange");
    }

    @Test
    void somebodyIsNobodyWhomShePutsForward() {
        var said =
                read(
                        """
                        Jane Mallory said that she had waited. Somebody said that it was late.

                        She said that the tram was full.
                        """);
        assertThat(said.getLast().speaker().name()).isEqualTo("Jane Mallory");
    }

    @Test
    void thePresidentIsNotTheFullNameThatComesLater() {
        var said =
                read(
                        """
                        President Mallory said that the talks would go on.

                        Jane Mallory visited a school in the harbour.

                        President Mallory said that the bridge would be closed.
                        """);
        assertThat(said).extracting(s -> s.speaker().name()).containsOnly("Mallory");
    }

    @Test
    void anOfficeIsNotNameless() {
        var said = read("The foreign minister said that the talks would go on.").getFirst();
        assertThat(said.speaker()).isEqualTo(new Speaker("foreign minister", Kind.PERSON));
        assertThat(said.restsOnUnnamed()).isFalse();
    }

    @Test
    void nothingToFind() {
        assertThat(read("")).isEmpty();
        assertThat(read("The cat sat on the mat.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALDMOUTH (KW) – The minister said that the bridge would be closed on Monday.",
                "RENO, Nev. (AP) — The minister said that the bridge would be closed on Monday.",
                "Beirut (Reuters) - The minister said that the bridge would be closed on Monday.",
            })
    void aDatelineIsNoPartOfTheSentence(String text) {
        assertThat(only(text))
                .isEqualTo("The minister | said | that the bridge would be closed on Monday");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Interior Minister Dagny Holt took charge of the crews and met Prime Minister"
                        + " Ilsabet Corran. The minister said that nobody was left behind."
                        + " | Dagny Holt",
                "Anna Weir insisted that she led a majority. \"I counted it this morning,\" the"
                        + " prime minister said. | Anna Weir",
                "Conrad Mellish, chief executive of Lede & Islands Ferries, who denied that his"
                        + " company received the report, left. | Conrad Mellish",
            })
    void whomADescriptionMeans(String text, String speaker) {
        assertThat(read(text).getLast().speaker().name()).isEqualTo(speaker);
    }
}
