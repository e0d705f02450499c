package org.standfirst.text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells the language of a text by its script and by how often runs of three letters are in 66
 * languages (Cavnar and Trenkle 1994, with probabilities in place of ranks). Deterministic and safe
 * for use by many threads.
 */
public final class TextLanguage {

    private static final int LONGEST = 4_000;

    /** Fewer letters say little about a language. */
    private static final int FEWEST_LETTERS = 60;

    /** By so much the likeliest must lead the declared language, in nats a letter. */
    private static final double PLAIN = 0.12;

    /**
     * No more than this a run costs, in the mean, only in the text's own language: of 1,600 pages
     * that declare one, the least in any other was 7.6.
     */
    private static final double PLAINLY = 7.45;

    /**
     * The same for languages to which no other is near. A text of another language would have to
     * cost less than {@link #PLAINLY} there to outweigh by {@link #PLAIN} what is declared.
     */
    private static final double PLAINLY_APART = PLAINLY + PLAIN;

    private static final Set<String> APART = Set.of("de", "en");

    private static final int FEWEST_RUNS = 350;

    /** What a run costs that a profile lacks, in tenths. */
    private static final byte UNKNOWN = 92;

    /** Languages so near to each other that what a page declares is believed. */
    private static final List<Set<String>> KIN =
            List.of(
                    Set.of("no", "nb", "nn", "da"),
                    Set.of("hr", "sr", "bs", "sh"),
                    Set.of("id", "ms"),
                    Set.of("gl", "pt"),
                    Set.of("cs", "sk"),
                    Set.of("af", "nl"),
                    Set.of("ca", "oc"),
                    Set.of("es", "ast", "an", "gl"),
                    Set.of("hi", "mr", "ne"),
                    Set.of("bg", "mk"),
                    Set.of("be", "ru", "uk"));

    private static final int ASCII = 128;

    /** The small letters of Europe and their like, a low line for what is none. */
    private static final char[] IN_RUN = new char[0x600];

    static {
        for (char c = 0; c < IN_RUN.length; c++) {
            IN_RUN[c] = smallLetter(c);
        }
    }

    /** Hangul, from U+1100 on, is the first script that tells a language by itself. */
    private static final int FIRST_OF_EAST_ASIA = 0x1100;

    private TextLanguage() {}

    /**
     * The language of a text where it is plain, else the one that is declared.
     *
     * @param declared a BCP 47 tag, which keeps its country and script where the text agrees; null
     *     if none is
     * @return a BCP 47 tag, null if nothing is known
     */
    public static @Nullable String of(String text, @Nullable String declared) {
        var language = declared == null ? "" : languageOf(declared);
        if (!language.isEmpty() && isPlainly(text, language)) {
            return declared;
        }
        var found = likeliest(text);
        if (found == null) {
            return declared;
        }
        if (language.isEmpty()) {
            return found.getFirst().language();
        }
        var first = found.getFirst();
        boolean kin =
                first.language().equals(language)
                        || KIN.stream()
                                .anyMatch(
                                        k -> k.contains(language) && k.contains(first.language()));
        if (kin) {
            return declared;
        }
        double lead = Double.MAX_VALUE;
        for (var other : found) {
            if (other.language().equals(language)) {
                lead = first.score() - other.score();
            }
        }
        boolean known = Profiles.LANGUAGES.contains(language) || isByScript(language);
        return (known && lead > PLAIN) || !isLanguage(language) ? first.language() : declared;
    }

    /** The language of a tag; most begin with a code of two letters. */
    private static String languageOf(String tag) {
        boolean two = tag.length() == 2 || (tag.length() > 2 && tag.charAt(2) == '-');
        var first = two ? tag.substring(0, 2) : "";
        return Profiles.OF_ONE.containsKey(first)
                ? first
                : Locale.forLanguageTag(tag).getLanguage();
    }

    /** Whether a code stands for any language at all. */
    private static boolean isLanguage(String code) {
        return !Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code);
    }

    /** The language of a text, null if there is too little of it. */
    public static @Nullable String of(String text) {
        return of(text, null);
    }

    private static boolean isByScript(String language) {
        return Set.of("zh", "ja", "ko").contains(language);
    }

    /** A language with the mean logarithm of how likely each run of letters is in it. */
    private record Score(String language, double score) {}

    private static @Nullable List<Score> likeliest(String text) {
        var head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        int letters = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        for (int i = 0; i < head.length(); ) {
            int point = head.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetter(point)) {
                letters++;
                if (point < FIRST_OF_EAST_ASIA) {
                    continue;
                }
                switch (Character.UnicodeScript.of(point)) {
                    case HAN -> han++;
                    case HIRAGANA, KATAKANA -> kana++;
                    case HANGUL -> hangul++;
                    default -> {}
                }
            }
        }
        if (kana + han + hangul > letters / 3 && letters >= FEWEST_LETTERS / 3) {
            boolean japanese = kana > han / 10;
            var language = hangul > han + kana ? "ko" : japanese ? "ja" : "zh";
            return List.of(new Score(language, 0));
        }
        return letters < FEWEST_LETTERS ? null : byRuns(head);
    }

    /** Whether a text is so much of a language that no other need be asked. */
    private static boolean isPlainly(String text, String language) {
        var costs = Profiles.OF_ONE.get(language);
        if (costs == null) {
            return false;
        }
        var sum = new int[1];
        int runs = add(text.length() > LONGEST ? text.substring(0, LONGEST) : text, costs, sum);
        double most = APART.contains(language) ? PLAINLY_APART : PLAINLY;
        return runs >= FEWEST_RUNS && (double) sum[0] / RunCosts.UNIT / runs <= most;
    }

    private static @Nullable List<Score> byRuns(String text) {
        var sums = new int[Profiles.LANGUAGES.size()];
        int runs = add(text, Profiles.COSTS, sums);
        if (runs == 0) {
            return null;
        }
        var found = new ArrayList<Score>();
        for (int i = 0; i < sums.length; i++) {
            double mean = (double) sums[i] / RunCosts.UNIT / runs;
            found.add(new Score(Profiles.LANGUAGES.get(i), -mean));
        }
        found.sort((a, b) -> Double.compare(b.score(), a.score()));
        return found;
    }

    /** Adds what the runs of a text cost to the sums, and counts them. */
    private static int add(String text, RunCosts costs, int[] sums) {
        var chars = text.toCharArray();
        char one = '_';
        char two = '_';
        int runs = 0;
        for (int i = 0; i <= chars.length; i++) {
            char here = i < chars.length ? inRun(chars[i]) : '_';
            if (here == '_' && two == '_') {
                continue;
            }
            if (two != '_' || one != '_') {
                costs.add(key(one, two, here), sums);
                runs++;
            }
            one = here == '_' ? '_' : two;
            two = here;
        }
        return runs;
    }

    /** The small letter, a low line for all that is none. */
    private static char inRun(char c) {
        return c < IN_RUN.length ? IN_RUN[c] : smallLetter(c);
    }

    private static char smallLetter(char c) {
        char small = Character.toLowerCase(c);
        boolean letter = small < ASCII ? small >= 'a' && small <= 'z' : isPartOfWord(small);
        return letter ? small : '_';
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static long key(char one, char two, char three) {
        return ((long) one << 32) | ((long) two << 16) | three;
    }

    /** Read when first needed. */
    private static final class Profiles {
        static final List<String> LANGUAGES = new ArrayList<>();
        static final RunCosts COSTS;

        /** The same of each language by itself, which is little enough to stay at hand. */
        static final Map<String, RunCosts> OF_ONE = new HashMap<>();

        static {
            try (var in = TextLanguage.class.getResourceAsStream("languages.txt")) {
                if (in == null) {
                    throw new IllegalStateException("languages.txt is missing from the library");
                }
                var lines =
                        new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> !line.startsWith("#"))
                                .toList();
                lines.forEach(line -> LANGUAGES.add(line.substring(0, line.indexOf('\t'))));
                var costs = new HashMap<Long, byte[]>();
                for (int i = 0; i < lines.size(); i++) {
                    read(lines.get(i), i, costs);
                    OF_ONE.put(LANGUAGES.get(i), ofOne(i, costs));
                }
                COSTS = new RunCosts(costs, unknown());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void read(String line, int language, Map<Long, byte[]> costs) {
            for (var run : line.substring(line.indexOf('\t') + 1).split(" ", -1)) {
                int digits = run.length();
                while (digits > 0 && Character.isDigit(run.charAt(digits - 1))) {
                    digits--;
                }
                if (digits == 3) {
                    byte cost =
                            (byte)
                                    Math.min(
                                            Byte.MAX_VALUE,
                                            Integer.parseInt(run.substring(digits)));
                    long key = key(run.charAt(0), run.charAt(1), run.charAt(2));
                    costs.computeIfAbsent(key, k -> unknown())[language] = cost;
                }
            }
        }

        private static RunCosts ofOne(int language, Map<Long, byte[]> costs) {
            var own = new HashMap<Long, byte[]>();
            costs.forEach((key, all) -> {
                if (all[language] != UNKNOWN) {
                    own.put(key, new byte[] {all[language]});
                }
            });
            return new RunCosts(own, new byte[] {UNKNOWN});
        }

        private static byte[] unknown() {
            var costs = new byte[LANGUAGES.size()];
            Arrays.fill(costs, UNKNOWN);
            return costs;
        }
    }
}
