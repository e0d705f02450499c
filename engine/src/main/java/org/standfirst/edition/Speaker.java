package org.standfirst.edition;

import org.standfirst.text.Surnames;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody's name as a report writes it, compared with the same name as others write it.
 *
 * @param name as written; may be empty
 */
record Speaker(String name) {

    private static final Pattern TITLE = Pattern.compile("^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\\.? ");
    private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the|one|some|his|her) ");

    private String bare() {
        return TITLE.matcher(name.strip()).replaceFirst("");
    }

    /** Whether it is a name of at least two words: "a surveyor" is anybody. */
    boolean isFullName() {
        var bare = bare();
        return bare.indexOf(' ') > 0
                && Character.isUpperCase(bare.codePointAt(0))
                && Character.isUpperCase(last(bare).replaceFirst("^al-", "").codePointAt(0))
                && !ARTICLE.matcher(bare.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a sentence has the last word of the name. */
    boolean isNamedIn(String sentence) {
        return sentence.contains(last(bare()));
    }

    /**
     * The same for all who have one last name, however it is spelt: reports go on to name people by
     * it alone. Empty without a name.
     */
    String family() {
        return Surnames.family(bare());
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
