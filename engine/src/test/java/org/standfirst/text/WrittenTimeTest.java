package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.article.Moment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;

@NullMarked
class WrittenTimeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/text/times.txt", delimiter = '|', quoteCharacter = '\0')
    void readsWhatPeopleAndProgramsWrite(
            @Nullable String language, String written, String expected) {
        var locale = language == null ? null : Locale.forLanguageTag(language);
        var all = WrittenTime.all(written, locale);
        var first = all.isEmpty() ? "-" : all.getFirst().moment().toString();
        assertThat(first).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-03, 2026-03-01", "2026, 2026-01-01"})
    void aMonthOrYearAloneIsItsFirstDay(String written, String expected) {
        assertThat(WrittenTime.read(written)).hasToString(expected);
    }

    @Test
    void thereIsNoTimeInOtherWords() {
        assertThat(WrittenTime.read("yesterday")).isNull();
        assertThat(WrittenTime.read("")).isNull();
        assertThat(WrittenTime.read(null)).isNull();
    }

    @Test
    void readsTheDatesThatTheJdkWritesInManyLanguages() {
        var random = new Random(7);
        for (var tag :
                List.of(
                        "en-US", "en-GB", "de", "fr", "es", "it", "pt-BR", "nl", "sv", "da", "nb",
                        "fi", "pl", "cs", "sk", "hu", "ro", "bg", "hr", "sl", "el", "tr", "ru",
                        "uk", "et", "lv", "lt", "ar", "he", "hi", "bn", "id", "vi", "ja", "ko",
                        "zh", "ca", "is", "ka")) {
            var locale = Locale.forLanguageTag(tag);
            for (int i = 0; i < 40; i++) {
                var date =
                        LocalDate.of(2000 + random.nextInt(40), 1, 1).plusDays(random.nextInt(365));
                var text =
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale)
                                .format(date);
                assertThat(WrittenTime.read("– " + text + " –", locale))
                        .as("%s: %s", tag, text)
                        .isEqualTo(Moment.day(date));
            }
        }
    }

    @Test
    void aLanguageThatNobodyKnowsIsReadAsAnyOther() {
        for (var tag : List.of("de-ZZ", "de-x-quay", "qqq", "und", "de")) {
            assertThat(WrittenTime.read("3. M\u00e4rz 2026", Locale.forLanguageTag(tag)))
                    .as(tag)
                    .asString()
                    .startsWith("2026-03-03");
        }
    }

    @Test
    void readsWhatMomentsAreWrittenAs() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var local =
                    LocalDate.of(1950 + random.nextInt(100), 1, 1)
                            .plusDays(random.nextInt(365))
                            .atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60));
            var offset = ZoneOffset.ofTotalSeconds(900 * (random.nextInt(97) - 48));
            var moment =
                    switch (random.nextInt(3)) {
                        case 0 -> Moment.day(local.toLocalDate());
                        case 1 ->
                                new Moment(local.atOffset(ZoneOffset.UTC), Moment.Precision.LOCAL);
                        default -> Moment.exact(local.atOffset(offset));
                    };
            assertThat(WrittenTime.read(moment.toString())).as("seed %d", seed).isEqualTo(moment);
        }
    }

    @Test
    void noTextBreaksIt() {
        var scraps =
                List.of(
                        "2026",
                        "-",
                        "03",
                        "/",
                        ".",
                        ":",
                        "T",
                        "Z",
                        "March",
                        "de",
                        "年",
                        "月",
                        "日",
                        "+",
                        "12",
                        "am",
                        "uhr",
                        " ",
                        ",",
                        "99",
                        "\uD83D",
                        "\uDE00",
                        "٤",
                        "0",
                        "GMT",
                        "31",
                        "Feb",
                        "\u200F",
                        "(",
                        "1234567890123");
        for (long seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(scraps.get(random.nextInt(scraps.size())));
            }
            for (var found : WrittenTime.all(text.toString(), Locale.GERMAN)) {
                assertThat(found.begin()).as("seed %d", seed).isBetween(0, found.end());
                assertThat(found.end()).as("seed %d", seed).isLessThanOrEqualTo(text.length());
            }
        }
    }
}
