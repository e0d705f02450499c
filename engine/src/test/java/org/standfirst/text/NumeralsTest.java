package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Numbers that count something, and numbers that do not. */
@NullMarked
class NumeralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | Seven people died and 1,204 were hurt. | 7 1204",
                "en | Two hundred and fourteen people were aboard. | 214",
                "en | The bill fell by 98 votes to ninety-six. | 98 96",
                "en | It lost 3.5 per cent, more than twenty percent of it in May. | 3.5% >20%",
                "en | The damage is about $2.5 million or 20 million crowns. | ~2500000$ 20000000$",
                "en | At least a dozen houses and up to three thousand hectares burned. | >12"
                        + " <3000",
                "en | On 12 March 2014 at 05:40, shortly before five in the morning. | ''",
                "en | In 2014 the 737 of flight KX 204 won 3-1 and came second. | 737",
                "en | One of the men was a 38-year-old driver. | ''",
                "de | Bei 1.204 Teilnehmern stimmten 51,8 Prozent und einundvierzig daf\u00fcr. |"
                        + " 1204 51.8% 41",
                "de | Mindestens 31 Tote am 3. M\u00e4rz um 5 Uhr. | >31",
                "en | Some 40 of 3 million voters. | ~40 3000000",
                "en | At 3 p.m. he met 12 people in building 197, at twenty to eleven 30. | 12 30",
                "ar | \u0642\u0627\u0644\u062a \u0625\u0646 \u0648\u0627\u062d\u062f\u064b\u0627"
                    + " \u0648\u0623\u0631\u0628\u0639\u064a\u0646 \u0634\u062e\u0635\u064b\u0627"
                    + " \u0648\u0627\u062b\u0646\u064a \u0639\u0634\u0631 | 41 12",
                "ar | \u0627\u062b\u0646\u064a \u0639\u0634\u0631 \u0634\u062e\u0635\u064b\u0627"
                        + " \u0648214 | 12 214",
                "en | The harbour set four $7,000 fines. | 4 7000$",
            })
    void countsWhatIsCounted(String language, String sentence, String expected) {
        var found =
                Numerals.in(sentence, language).stream()
                        .map(n ->
                                bound(n.bound())
                                        + n.value().toPlainString()
                                        + switch (n.unit()) {
                                            case PLAIN -> "";
                                            case PERCENT -> "%";
                                            case MONEY -> "$";
                                        })
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected.replace("''", ""));
    }

    private static String bound(Numeral.Bound bound) {
        return switch (bound) {
            case EXACT -> "";
            case ABOUT -> "~";
            case AT_LEAST -> ">";
            case AT_MOST -> "<";
        };
    }

    @Test
    void neverFailsAndStaysInsideTheText() {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        var pieces =
                "7 12,5 one hundred and million % per cent $ \u20ac . - : zwei und a dozen 9999999999999999999999 \u0661"
                        .split(" ", -1);
        for (int run = 0; run < 2000; run++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
                text.append(random.nextBoolean() ? " " : "");
            }
            var language = random.nextBoolean() ? "en" : "de";
            for (var numeral : Numerals.in(text.toString(), language)) {
                assertThat(numeral.begin()).as("seed %d: %s", seed, text).isNotNegative();
                assertThat(numeral.end())
                        .as("seed %d: %s", seed, text)
                        .isBetween(numeral.begin() + 1, text.length());
            }
        }
    }

    @Test
    void sentencesStandWhereTheySayTheyDo() {
        var text =
                "\ud83d\udea2 The ferry burned. Mr. Holt \u201csaw it\u201d.\n\n"
                        + "  Next line \ud83d\ude00 here! And on.";
        var found = Sentences.in(text, Locale.ENGLISH);
        assertThat(found).hasSize(4);
        var points = text.codePoints().toArray();
        for (var sentence : found) {
            var there = new String(points, sentence.begin(), sentence.end() - sentence.begin());
            assertThat(there).isEqualTo(sentence.text());
        }
    }
}
