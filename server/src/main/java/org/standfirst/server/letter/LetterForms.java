package org.standfirst.server.letter;

import org.jspecify.annotations.Nullable;
import org.standfirst.crossword.CrosswordPicture;

/**
 * A letter in all its forms, made once for all its readers.
 *
 * @param picture of the crossword's grid; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and nobody compares them
record LetterForms(Letter letter, String text, String html, byte @Nullable [] picture) {

    /** Stands where each reader's own links will. */
    private static final ReaderLinks BLANK =
            new ReaderLinks("https://preferences.invalid/", "https://leave.invalid/");

    /**
     * The forms of a letter.
     *
     * @param links null for nobody in particular
     */
    static LetterForms of(Letter letter, @Nullable ReaderLinks links) {
        var puzzle = letter.puzzle();
        return new LetterForms(
                letter,
                PlainLetter.write(letter, links),
                HtmlLetter.write(letter, links),
                puzzle == null ? null : CrosswordPicture.png(puzzle.crossword()));
    }

    /** The forms for everybody, for {@link #with} to fill in. */
    static LetterForms blank(Letter letter) {
        return of(letter, BLANK);
    }

    /** The forms of one reader. */
    LetterForms with(ReaderLinks links) {
        return new LetterForms(letter, filled(text, links), filled(html, links), picture);
    }

    private static String filled(String form, ReaderLinks links) {
        return form.replace(BLANK.preferences(), links.preferences())
                .replace(BLANK.leave(), links.leave());
    }
}
