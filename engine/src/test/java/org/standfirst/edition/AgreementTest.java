package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.article.Article;
import org.standfirst.provenance.Provenance;

import java.util.List;

/** Whether one sentence states what another does: the given, then the asked. */
@NullMarked
class AgreementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The minister resigned on Friday.   | Marrick, the minister, stepped down and resigned.
                    Police arrested the captain.       | The captain was arrested by police on Monday.
                    The ferry reached Quillport.        | The ferry had reached Quillport by night.
                    The court rejected the appeal.     | The appeal was rejected by the court in Aldmouth.
                    Twelve people were killed.         | The fire killed twelve people in their cabins.
                    """)
    void theSameInOtherWords(String line, String other) {
        assertThat(states(other, line)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Kestria invaded Drovia in March.   | Drovia invaded Kestria in March.
                    The court rejected the appeal.     | The court heard the appeal.
                    The court rejected the appeal.     | The court did not reject the appeal.
                    The minister resigned on Friday.   | The minister will resign on Friday.
                    The minister resigned on Friday.   | The minister resigned on Friday, the party said.
                    The minister resigned on Friday.   | If the minister resigned, the talks would fail.
                    The ferry reached Quillport.        | A trawler reached Quillport.
                    The senators were recalled.        | The senators face a recall on Monday.
                    """)
    void anotherThingInTheSameWords(String line, String other) {
        assertThat(states(other, line)).isFalse();
    }

    private static boolean states(String other, String line) {
        return new Agreement().states(line(other), line(line), true);
    }

    private static Line line(String text) {
        var article = Article.of("a", "https://a.example", "A", "T", null, "en", text);
        return StoryLines.of(
                        new StoryMaterial(
                                "s", List.of(article), new Provenance(List.of(), List.of())))
                .getFirst();
    }
}
