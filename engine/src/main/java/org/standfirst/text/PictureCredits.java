package org.standfirst.text;

import java.util.List;
import java.util.regex.Pattern;

/** What stands under or beside a picture: who took it, what it shows, that there are more. */
public final class PictureCredits {

    private static final Pattern LINE =
            Pattern.compile(
                    "^\\W{0,3}(?:(?:(?:beitrags|titel|symbol)?bild(?:nachweis|quelle)?|foto"
                        + "|fotos|abbildung|photo(?:graph)?s?|image|images|picture|illustration|(?:photo|image|picture|featured"
                        + " image) (?:credits?|source)|featured image|credit|cr\u00e9dits?"
                        + " (?:photos?|image)|cr\u00e9dits?|cr[e\u00e9]dito (?:da"
                        + " )?fotos?|imagen|imagem|zdj\u0119cie|fot\\.|foto de)\\s?(?::|\u00a9|/"
                        + " )|(?:image|photo) (?:used under|courtesy of|by|via|credit)\\b|\u00a9 ?"
                        + "\\p{L}).*");

    /** How the words of {@link #LINE} begin. */
    private static final List<String> BEGINNINGS =
            List.of(
                    "beitrag", "titel", "symbol", "bild", "fot", "abb", "photo", "image", "pict",
                    "illu", "feat", "cr", "imag", "zdj");

    private static final int MOST_MARKS = 3;

    /** Words of which a sentence has one if {@link #SENTENCE} is in it. */
    private static final List<String> CUES = List.of("caption", "photo", "picture", "image");

    private static final Pattern SENTENCE =
            Pattern.compile(
                    "\\b(?:(?:hide|show) caption|in (?:this|an?|the) (?:[\\p{L}-]+ ){0,3}(?:photo"
                            + "|photograph|picture|image)s?\\b|file photos?\\b|photos?:)");

    private PictureCredits() {}

    /**
     * Whether a line is nothing else, in any of some languages.
     *
     * @param line in small letters
     */
    public static boolean fill(String line) {
        return mayFill(line) && LINE.matcher(line).matches() && !saysMore(line);
    }

    /** Whether a line begins like a credit: most don't. */
    private static boolean mayFill(String line) {
        for (int i = 0; i <= MOST_MARKS && i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\u00A9') {
                return true;
            }
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') {
                for (var beginning : BEGINNINGS) {
                    if (line.startsWith(beginning, i)) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    /** Whether a sentence begins after the first words of a credit. */
    private static boolean saysMore(String line) {
        int end = line.indexOf(". ");
        return end > 0 && end < line.length() - 30;
    }

    /**
     * Whether an English sentence tells what a picture shows: "Hide Caption 3 of 20".
     *
     * @param sentence in small letters
     */
    public static boolean standIn(String sentence) {
        return hasCue(sentence) && SENTENCE.matcher(sentence).find();
    }

    private static boolean hasCue(String sentence) {
        for (var cue : CUES) {
            if (sentence.contains(cue)) {
                return true;
            }
        }
        return false;
    }
}
