package org.standfirst.server.letter;

import org.jspecify.annotations.Nullable;

/** A letter as plain text, for those who read their mail so: lines of 72 characters. */
public final class PlainLetter {

    /** As RFC 3676 recommends for text that is not flowed. */
    private static final int WIDTH = 72;

    private final StringBuilder out = new StringBuilder();

    private PlainLetter() {}

    /**
     * The text, its lines ended by line feeds.
     *
     * @param links of the reader; null if it is for nobody in particular
     */
    public static String write(Letter letter, @Nullable ReaderLinks links) {
        return new PlainLetter().letter(letter, links);
    }

    private String letter(Letter letter, @Nullable ReaderLinks links) {
        out.append("STANDFIRST\n").append(letter.name()).append('\n');
        out.append(letter.date()).append("\n\n");
        var words = letter.words();
        if (letter.items().isEmpty()) {
            wrapped("", "", words.text("mail.nothing"));
            out.append('\n');
        }
        int number = 1;
        for (var item : letter.items()) {
            item(number++, item, letter);
        }
        var puzzle = letter.puzzle();
        if (puzzle != null) {
            rule();
            wrapped("", "", words.text("mail.crossword") + ": " + letter.described());
            out.append(puzzle.address()).append("\n\n");
        }
        rule();
        wrapped("", "", words.text("mail.verbatim"));
        out.append(words.text("mail.browser.text"))
                .append(' ')
                .append(letter.address())
                .append('\n');
        if (links != null) {
            out.append('\n').append(words.text("mail.because")).append(".\n");
            out.append(words.text("mail.change.text"))
                    .append(' ')
                    .append(links.preferences())
                    .append('\n');
            out.append(words.text("mail.leave.text"))
                    .append(' ')
                    .append(links.leave())
                    .append('\n');
        }
        return out.toString();
    }

    private void item(int number, Letter.Item item, Letter letter) {
        var indent = letter.items().size() < 10 ? "   " : "    ";
        var first = (number + "." + indent).substring(0, indent.length());
        wrapped(first, indent, item.headline());
        var standfirst = item.standfirst();
        if (standfirst != null) {
            wrapped(indent, indent, standfirst);
        }
        if (!item.lines().isEmpty()) {
            out.append('\n');
        }
        for (var line : item.lines()) {
            wrapped(indent + "- ", indent + "  ", line.text() + " (" + line.outlet() + ')');
        }
        if (!item.lines().isEmpty()) {
            out.append('\n');
        }
        var credit = letter.words().text("mail.words-of", item.credit());
        wrapped(indent, indent, credit + "; " + letter.sources(item));
        out.append(indent).append(item.address()).append("\n\n");
    }

    private void rule() {
        out.append("-- ".repeat(3).strip()).append("\n\n");
    }

    /** Breaks at spaces; a word that is longer than a line stands alone. */
    private void wrapped(String first, String next, String text) {
        out.append(first);
        int column = first.length();
        boolean opens = true;
        for (var word : text.strip().split("\\s+", -1)) {
            int length = word.codePointCount(0, word.length());
            if (!opens && column + 1 + length > WIDTH) {
                out.append('\n').append(next);
                column = next.length();
                opens = true;
            }
            out.append(opens ? "" : " ").append(word);
            column += length + (opens ? 0 : 1);
            opens = false;
        }
        out.append('\n');
    }
}
