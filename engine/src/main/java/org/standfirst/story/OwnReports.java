package org.standfirst.story;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether an article says that it goes on from a report of its own outlet: "as we reported", "our
 * report on the bridge", "the papers published by" the outlet that it stands in. Quoted words do
 * not count, since "we" are others there.
 *
 * <p>Two reports of one outlet are rarely on one event; where the later one says so, they may be.
 */
final class OwnReports {

    /**
     * What is looked for in one language.
     *
     * @param reporting how words of reporting begin
     * @param self who reports, at the end of what stands before such a word
     */
    private record Wording(List<String> reporting, Pattern self) {}

    private static final Map<String, Wording> WORDINGS =
            Map.of(
                    "en",
                    new Wording(
                            List.of("report", "reveal", "publish", "disclos"),
                            self(
                                    "we|our|this"
                                        + " (?:newspaper|paper|magazine|website|site)(?:['’]s)?")),
                    "de",
                    new Wording(
                            List.of("bericht", "Bericht", "Recherche", "enthüll", "veröffentlich"),
                            self("wir|unsere?[mnrs]?|diese[rs]? (?:Zeitung|Redaktion|Magazins?)")),
                    "fr",
                    new Wording(
                            List.of("publi", "révél", "rapporté", "enquête", "écri"),
                            self("nous|notre|nos|(?:ce|notre) (?:journal|magazine)")));

    /** Between who reports and the word of reporting: "we have reported", "our earlier report". */
    private static final int BETWEEN = 2;

    /** The longest way to name who reports, in words. */
    private static final int SELF = 2;

    private static final int BEFORE = 64;
    private static final int AFTER = 24;

    private OwnReports() {}

    private static Pattern self(String words) {
        return Pattern.compile(
                "(?iU)(?:^|[^\\w’'])(?:" + words + ")(?:\\s+[\\w’']+){0," + BETWEEN + "}\\s+$");
    }

    /**
     * Whether the text says so.
     *
     * @param language primary language; where it has no words of reporting here, nothing does
     * @param outlet that publishes it, empty if it is not known
     */
    static boolean areIn(String text, String language, String outlet) {
        var wording = WORDINGS.get(language);
        if (wording == null) {
            return false;
        }
        for (var word : wording.reporting) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                boolean begins = at > 0 && !Character.isLetter(text.charAt(at - 1));
                if (begins && isOwn(text, at, wording, outlet) && !isQuoted(text, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOwn(String text, int at, Wording wording, String outlet) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        // A reporter, an enquêteur: who, not what.
        if (text.startsWith("er", end - 2)
                || text.startsWith("ers", end - 3)
                || text.startsWith("eur", end - 3)) {
            return false;
        }
        int from = Math.max(0, at - BEFORE);
        if (wording.self.matcher(text.substring(lastWords(text, from, at), at)).find()) {
            return true;
        }
        // Inside a sentence the article of a name is a small one.
        var name = outlet.startsWith("The ") ? outlet.substring(4) : outlet;
        if (name.isEmpty()) {
            return false;
        }
        var before = text.substring(from, at);
        int named = before.lastIndexOf(name);
        if (named >= 0 && areNear(before.substring(named + name.length()))) {
            return true;
        }
        var after = text.substring(end, Math.min(text.length(), end + AFTER + name.length()));
        int later = after.indexOf(name);
        return later >= 0 && areNear(after.substring(0, later));
    }

    /**
     * Where the words begin, before a place, that can matter: patterns are slow over all others.
     */
    private static int lastWords(String text, int from, int at) {
        int begin = at;
        for (int words = 0; words < SELF + BETWEEN; words++) {
            while (begin > from && Character.isWhitespace(text.charAt(begin - 1))) {
                begin--;
            }
            while (begin > from && !Character.isWhitespace(text.charAt(begin - 1))) {
                begin--;
            }
        }
        return begin;
    }

    /** Whether only a word or two of one sentence stand there. */
    private static boolean areNear(String between) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            if (".,;:!?".indexOf(c) >= 0) {
                return false;
            }
            boolean letter = Character.isLetter(c);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words <= BETWEEN;
    }

    /** Whether a quotation is open at a place of the text. */
    private static boolean isQuoted(String text, int at) {
        boolean open = false;
        for (int i = 0; i < at; i++) {
            switch (text.charAt(i)) {
                case '“' -> open = i == 0 || !Character.isLetter(text.charAt(i - 1));
                case '„', '«' -> open = true;
                case '”', '»' -> open = false;
                case '"' -> open = !open;
                default -> {}
            }
        }
        return open;
    }
}
