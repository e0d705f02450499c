package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;

import java.time.Instant;
import java.util.List;

/** The ledger of small stories written here. */
class VoicesTest {

    private static final Attributor ATTRIBUTOR = Attributor.shipped();

    private static Voices.Reading article(String outlet, int hour, String text) {
        var time = Moment.exact(Instant.parse("2026-03-05T00:00:00Z").plusSeconds(hour * 3600L));
        var article = Article.of(outlet + hour, "", outlet, "", time, "en", text);
        return new Voices.Reading(article, ATTRIBUTOR.attribute(article));
    }

    @Test
    void oneVoiceForOnePersonInTwoOutlets() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        2,
                                        "Mayor Jane Mallory said that the old bridge over the river"
                                                + " would be closed on Monday."),
                                article(
                                        "The Post",
                                        1,
                                        "Jane Mallory said the old bridge over the river would be"
                                                + " closed on Monday for repairs.")));
        var voice = voices.voices().getFirst();
        assertThat(voice.speaker().name()).isEqualTo("Jane Mallory");
        assertThat(voice.statements()).hasSize(1);
        var statement = voice.statements().getFirst();
        assertThat(statement.outlets()).containsExactly("The Post", "The Ledger");
        assertThat(statement.first().outlet()).isEqualTo("The Post");
        assertThat(statement.wordings()).hasSize(2);
    }

    @Test
    void aSurnameAloneJoinsNobody() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        1,
                                        "Jane Mallory said that the bridge would be closed on"
                                                + " Monday."),
                                article(
                                        "The Post",
                                        2,
                                        "Mallory said that the harvest had been the best for"
                                                + " years.")));
        assertThat(voices.voices()).hasSize(2);
    }

    @Test
    void aSurnameIsOneVoiceWithinAnArticle() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Post",
                                        2,
                                        "Mallory said that the harvest had been the best for"
                                                + " years. Mallory warned that prices would fall"
                                                + " all the same.")));
        assertThat(voices.voices()).hasSize(1);
        assertThat(voices.voices().getFirst().statements()).hasSize(2);
    }

    @Test
    void anOfficeOfSeveralWordsStaysOne() {
        assertThat(Ledger.isOffice(new Speaker("Attorney General", Kind.PERSON))).isTrue();
        assertThat(Ledger.isOffice(new Speaker("Lord Mayor", Kind.PERSON))).isTrue();
        assertThat(Ledger.isOffice(new Speaker("Ada King", Kind.PERSON))).isFalse();
    }

    @Test
    void othersAreNoVoice() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Post",
                                        2,
                                        "The harvest was the best for years. Others said that it"
                                                + " had come too late.")));
        assertThat(voices.voices()).isEmpty();
    }

    @Test
    void aSurnameThatIsAnOfficeIsOneVoiceToo() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Post",
                                        2,
                                        "Ada King said that the harvest had been the best for"
                                            + " years. The bridge stayed closed. Ada King warned"
                                            + " that prices would fall all the same.")));
        assertThat(voices.voices()).hasSize(1);
    }

    @Test
    void whatASurnameSaysInOneArticleGoesToTheFullNameTogether() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        1,
                                        "Jane Mallory said that the bridge over the river would be"
                                                + " closed on Monday."),
                                article(
                                        "The Post",
                                        2,
                                        "Mallory said that the bridge over the river would be"
                                            + " closed on Monday. Mallory warned that prices would"
                                            + " fall all the same.")));
        assertThat(voices.voices()).hasSize(1);
    }

    @Test
    void aSurnameWithTheSameOfficeJoinsTheFullName() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        1,
                                        "President Jane Mallory said that the bridge would be"
                                                + " closed on Monday."),
                                article(
                                        "The Post",
                                        2,
                                        "President Mallory said that the harvest had been the best"
                                                + " for years.")));
        assertThat(voices.voices()).hasSize(1);
    }

    @Test
    void aShortNameOfABodyJoinsTheOnlyFullOne() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        1,
                                        "The Kestrian Coastguard said that the ship had sunk."),
                                article(
                                        "The Post",
                                        2,
                                        "The coastguard said that the search would go on.")));
        assertThat(voices.voices()).hasSize(1);
        assertThat(voices.voices().getFirst().speaker().name()).contains("Kestrian Coastguard");
    }

    @Test
    void whoIsNotNamedAtAllIsNoVoice() {
        var article = Article.of("a", "", "The Post", "", null, "en", "It is expected to rain.");
        var passive =
                new Attribution(
                        List.of(),
                        List.of(new Span(6, 14)),
                        List.of(new Span(15, 22)),
                        Speaker.NOBODY,
                        Act.PREDICTS,
                        Form.INDIRECT,
                        List.of());
        var reading = new Voices.Reading(article, List.of(passive));
        assertThat(Voices.of(List.of(reading)).voices()).isEmpty();
    }

    @Test
    void everyCountryHasAForeignMinister() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        1,
                                        "The foreign minister said that the talks would go on in"
                                                + " spring."),
                                article(
                                        "The Post",
                                        2,
                                        "The foreign minister said that the harvest had been the"
                                                + " best for years.")));
        assertThat(voices.voices()).hasSize(2);
    }

    @Test
    void anInitialMakesNoOtherPerson() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        1,
                                        "Jane R. Mallory said that the talks would go on."),
                                article(
                                        "The Post",
                                        2,
                                        "Jane Mallory said that the harvest had been good.")));
        assertThat(voices.voices()).hasSize(1);
    }

    @Test
    void theSameWordsLaterAreARepetition() {
        var words = "Jane Mallory said that the bridge over the river would be closed on Monday.";
        var voices =
                Voices.of(List.of(article("The Ledger", 1, words), article("The Post", 2, words)));
        var carriers = voices.voices().getFirst().statements().getFirst().carriers();
        assertThat(carriers).extracting(Voices.Carrier::repeats).containsExactly(false, true);
    }

    @Test
    void aDenialFindsWhatItDenies() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        1,
                                        "Jane Mallory said that the company had seen the inspection"
                                                + " report in May."),
                                article(
                                        "The Post",
                                        2,
                                        "Otto Grange denied that the company had seen the"
                                                + " inspection report.")));
        assertThat(voices.denials()).hasSize(1);
        var denial = voices.denials().getFirst();
        assertThat(denial.denial().first().attribution().speaker().name()).isEqualTo("Otto Grange");
        assertThat(denial.denied().first().attribution().speaker().name())
                .isEqualTo("Jane Mallory");
    }

    private static Voices ofTwo(String one, String other) {
        return Voices.of(List.of(article("The Ledger", 1, one), article("The Post", 2, other)));
    }

    @Test
    void outletsSpellOneNameInSeveralWays() {
        var voices =
                ofTwo(
                        "Foreign Minister Sergey Moallek said that the bridge would be closed.",
                        "Foreign Minister Sergei al-Mualek said that the harvest had been good.");
        assertThat(voices.voices()).hasSize(1);
        var others =
                ofTwo(
                        "Martin Grange said that the bridge would be closed.",
                        "Martina Grange said that the harvest had been good.");
        assertThat(others.voices()).hasSize(2);
    }

    @Test
    void whomTwoReportsNeedNotIntroduceIsOnePerson() {
        var voices =
                ofTwo(
                        "President Mallory said that the bridge would be closed on Monday.",
                        "Mr. Mallory said that the harvest had been the best for years.");
        assertThat(voices.voices()).hasSize(1);
        var others =
                ofTwo(
                        "President Mallory said that the bridge would be closed on Monday.",
                        "Bishop Mallory said that the harvest had been the best for years.");
        assertThat(others.voices()).hasSize(2);
    }

    @Test
    void whatIsDeniedWasSaidToBeSo() {
        var denial = "Otto Grange denied that the company had seen the inspection report.";
        var plan = "Jane Mallory said that she would ask the company for the inspection report.";
        assertThat(ofTwo(plan, denial).denials()).isEmpty();
        var denied = "Jane Mallory said that no company had ever seen the inspection report.";
        assertThat(ofTwo(denied, denial).denials()).isEmpty();
    }

    @Test
    void aSurnameJoinsTheFullNameWhereBothReportsNameTheSameOthers() {
        var full =
                "Treasurer Jane Mallory said that the bridge over the river Lede would be closed."
                        + " The council of Aldmouth meets on Monday.";
        var voices =
                ofTwo(
                        full,
                        "Mallory said that tolls would rise. In Aldmouth the bridge over the Lede"
                                + " is old.");
        assertThat(voices.voices()).hasSize(1);
        var others =
                ofTwo(
                        full,
                        "Mallory said that tolls would rise. In Aldmouth the bridge over the Lede"
                                + " is old, as its builder Peter Mallory knew.");
        assertThat(others.voices()).hasSize(2);
    }

    @Test
    void aDenialThatNamesNothingAnswersWhatStandsBeforeIt() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        1,
                                        "Jane Mallory said that the company had been handed her"
                                                + " paper in May. Otto Grange denied the"
                                                + " accusation.")));
        assertThat(voices.denials()).hasSize(1);
        assertThat(voices.denials().getFirst().denied().first().words())
                .startsWith("that the company had been handed");
        var far =
                ofTwo(
                        "Jane Mallory said that the company had been handed her paper in May.",
                        "Otto Grange denied the accusation.");
        assertThat(far.denials()).isEmpty();
    }

    @Test
    void whoIsAccusedAnswersTheAccusation() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        1,
                                        "Trainer Wim Haddock accused referee Otto Grange of wearing"
                                                + " a club watch. Grange said he does not own a"
                                                + " watch.")));
        assertThat(voices.denials()).hasSize(1);
        assertThat(voices.denials().getFirst().denied().act()).isEqualTo(Act.ACCUSES);
    }

    @Test
    void aDenialOfSomethingElseAnswersNothing() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        1,
                                        "The operator said that a certificate had expired. Its"
                                            + " director Otto Grange said that he had no sign of an"
                                            + " attack.")));
        assertThat(voices.denials()).isEmpty();
    }

    @Test
    void whoseMinisterSomebodyIsIsSaid() {
        var voices =
                Voices.of(
                        List.of(
                                article(
                                        "The Ledger",
                                        1,
                                        "Russian Foreign Minister Sergei Moallek said that the"
                                                + " bridge would be closed."),
                                article(
                                        "The Post",
                                        2,
                                        "Foreign Minister Moallek said that the harvest had been"
                                                + " good.")));
        assertThat(voices.voices()).hasSize(1);
        assertThat(voices.voices().getFirst().descriptions()).contains("Russian Foreign Minister");
    }

    @Test
    void theMinisterOfACountryIsItsMinister() {
        var voices =
                ofTwo(
                        "Russian Foreign Minister Sergei Moallek said that the bridge would be"
                                + " closed.",
                        "Russia's foreign minister said that the harvest had been good.");
        assertThat(voices.voices()).hasSize(1);
        var others =
                ofTwo(
                        "Russian Foreign Minister Sergei Moallek said that the bridge would be"
                                + " closed.",
                        "Syria's foreign minister said that the harvest had been good.");
        assertThat(others.voices()).hasSize(2);
    }
}
