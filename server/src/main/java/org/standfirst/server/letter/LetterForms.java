package org.standfirst.server.letter;

import org.jspecify.annotations.Nullable;
import org.standfirst.crossword.CrosswordPicture;

/**
 * A letter in all its forms, made once for all its readers.
 *
 * @param picture of the crossword's grid; null if there is none
 * @param body of the message
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and nobody compares them
record LetterForms(
        Letter letter, String text, String html, byte @Nullable [] picture, LetterBody body) {

    /** Stands where each reader's own links will. */
    private static final ReaderLinks BLANK =
            new ReaderLinks("https://preferences.invalid/", "https://leave.invalid/");

    /** The forms for nobody in particular. */
    static LetterForms of(Letter letter) {
        return of(letter, null);
    }

    /** The forms for everybody, whose links are still to be put in. */
    static LetterForms blank(Letter letter) {
        return of(letter, BLANK);
    }

    private static LetterForms of(Letter letter, @Nullable ReaderLinks links) {
        var puzzle = letter.puzzle();
        var text = PlainLetter.write(letter, links);
        var html = HtmlLetter.write(letter, links);
        var picture = puzzle == null ? null : CrosswordPicture.png(puzzle.crossword());
        var body = LetterBody.of(text, html, BLANK, picture);
        return new LetterForms(letter, text, html, picture, body);
    }
}
