package org.standfirst.text;

import java.util.Arrays;
import java.util.List;

/** Parts of speech of the Penn Treebank, by number. */
public final class Penn {

    /** The tags in the order of their numbers. */
    public static final List<String> TAGS =
            List.of(
                    "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "VB", "VBD", "VBG", "VBN", "VBP",
                    "VBZ", "MD", "IN", "TO", "DT", "PDT", "WDT", "WP", "WP$", "WRB", "JJ", "JJR",
                    "JJS", "RB", "RBR", "RBS", "RP", "CC", "CD", "EX", "POS", "UH", "FW", "SYM",
                    "LS", "$", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "X");

    private Penn() {}

    /** The number of a tag; that of "X" where it is none of these. */
    public static byte number(String tag) {
        int at = TAGS.indexOf(tag);
        return (byte) (at < 0 ? TAGS.size() - 1 : at);
    }

    private static boolean[] among(String... tags) {
        var among = new boolean[TAGS.size()];
        Arrays.stream(tags).forEach(t -> among[number(t)] = true);
        return among;
    }

    private static final boolean[] VERBS = among("VB", "VBD", "VBG", "VBN", "VBP", "VBZ");
    private static final boolean[] NOUNS = among("NN", "NNS", "NNP", "NNPS");

    /** Whether it is a verb, auxiliaries included but not modals. */
    public static boolean isVerb(int tag) {
        return tag >= 0 && VERBS[tag];
    }

    /** Whether it is a noun or a name. */
    public static boolean isNoun(int tag) {
        return tag >= 0 && NOUNS[tag];
    }
}
