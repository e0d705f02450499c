package org.standfirst.crossword;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The general list of words, to fill up what the news leaves open. The one that comes with the
 * library was made from SCOWL and WordNet; their licences stand beside it. Immutable.
 */
public final class WordList {

    private static final int COLUMNS = 4;
    private static final Pattern LETTERS = Pattern.compile("[A-Z]+");

    private final List<Word> words;

    private WordList(List<Word> words) {
        this.words = List.copyOf(words);
    }

    private static final class Shipped {
        private static final WordList LIST = load();

        private static WordList load() {
            try (var in = WordList.class.getResourceAsStream("words.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("words.tsv is missing from the engine");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The list that comes with the library; read at the first call. */
    public static WordList shipped() {
        return Shipped.LIST;
    }

    /**
     * Reads a list in UTF-8 with four columns parted by tabs: word in capitals, how familiar it is
     * (0 to 100), whose spelling ({@code us}, {@code gb} or {@code -}), definition.
     *
     * @throws IllegalArgumentException if a line is not so; the message has its number
     */
    public static WordList read(InputStream stream) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        List<Word> words = new ArrayList<>();
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var columns = line.split("\t", -1);
            if (columns.length != COLUMNS
                    || !LETTERS.matcher(columns[0]).matches()
                    || !columns[1].matches("\\d{1,2}|100")) {
                throw new IllegalArgumentException(
                        "line " + number + ": expected WORD, 0 to 100, spelling, definition");
            }
            words.add(
                    new Word(
                            columns[0],
                            Integer.parseInt(columns[1]),
                            spelling(columns[2]),
                            columns[3]));
        }
        return new WordList(words);
    }

    private static Word.Spelling spelling(String column) {
        return switch (column) {
            case "us" -> Word.Spelling.AMERICAN;
            case "gb" -> Word.Spelling.BRITISH;
            default -> Word.Spelling.EVERYWHERE;
        };
    }

    public List<Word> words() {
        return words;
    }
}
