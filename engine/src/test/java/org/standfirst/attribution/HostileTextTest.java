package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

/** Whatever the text, nothing fails and no span lies outside it. */
class HostileTextTest {

    private static final Attributor ATTRIBUTOR = Attributor.shipped();

    private static final List<String> PIECES =
            List.of(
                    "said",
                    "told",
                    "he",
                    "The minister",
                    "according to",
                    "\"",
                    "“",
                    "”",
                    "‘",
                    "’",
                    "«",
                    "»",
                    "„",
                    "'",
                    "\n",
                    "\r\n",
                    " ",
                    "  ",
                    ".",
                    "?",
                    "…",
                    "...",
                    ",",
                    ":",
                    "—",
                    "-",
                    "(",
                    ")",
                    "😀",
                    "👩‍👩‍👧",
                    "\ud83d",
                    "\ude00",
                    "العربية",
                    "قال",
                    "עברית",
                    "\u202e",
                    "\u200b",
                    "\u0000",
                    "\ufeff",
                    "é",
                    "e\u0301",
                    "1,000.50",
                    "U.S.",
                    "Mr.",
                    "n't",
                    "http://a.b/c?d=e",
                    "@x",
                    "#y",
                    "declined to comment",
                    "東京",
                    "。",
                    "that",
                    "will",
                    "not",
                    "who",
                    "Hanno Brisk",
                    "told us");

    private static void holds(String text, String language, String what) {
        int length = text.codePointCount(0, text.length());
        for (var said : ATTRIBUTOR.attribute(text, language, "The Harbour Post")) {
            assertThat(said.cue()).as(what).isNotNull();
            for (var spans : List.of(said.source(), said.cue(), said.content())) {
                int last = 0;
                for (var span : spans) {
                    assertThat(span.begin()).as(what).isGreaterThanOrEqualTo(last);
                    assertThat(span.end()).as(what).isBetween(span.begin() + 1, length);
                    last = span.end();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ar", "fr", "und", "tlh", ""})
    void piecesOfTextInAnyOrder(String language) {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            int count = random.nextInt(120);
            for (int i = 0; i < count; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextInt(4) == 0 ? "" : " ");
            }
            holds(text.toString(), language, "seed " + seed + ", " + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aMillionCharactersWithoutAStop(String language) {
        holds("he said that Hanno Brisk went on and ".repeat(27_000), language, "one sentence");
        holds("x".repeat(1_000_000), language, "one word");
        holds("\"".repeat(100_000), language, "marks alone");
        holds("“he said ".repeat(10_000), language, "marks that open");
    }

    /** What stands at the very edge of a text has no neighbour. */
    @Test
    void sentencesThatBeginAndEndAnywhere() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var said = SAID.get(random.nextInt(SAID.size()));
            var words = said.split(" ", -1);
            int from = random.nextInt(words.length);
            int to = from + 1 + random.nextInt(words.length - from);
            var cut = String.join(" ", List.of(words).subList(from, to));
            holds(cut, "en", cut);
        }
        for (var said : SAID) {
            holds(said, "en", said);
        }
    }

    private static final List<String> SAID =
            List.of(
                    "The last bus before the flood left early, she warned the council.",
                    "Last trains run before nine, the operator said on its page.",
                    "Kill the engine, he told them, or it will kill you.",
                    "\u201cNo, not one of them is safe,\u201d Hanno Brisk, the director, said.",
                    "If the dam breaks, the minister said, it could kill a hundred people.",
                    "Yes, we were told not to, and it will not happen again, she promised.",
                    "No one would lose a day's wages, the company's spokesman said.",
                    "Asked whether it was so, the mayor's aides neither confirmed nor denied it.",
                    "In an interview with the Post, the captain of the Ansa denied wrongdoing.",
                    "Please send help, the note said; I hope it is not too late.");

    @Test
    void emptyTexts() {
        for (var text : List.of("", " ", "\n\n", "\u0000", ".", "\"", "😀")) {
            holds(text, "en", text);
        }
    }
}
