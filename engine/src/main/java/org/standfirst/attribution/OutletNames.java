package org.standfirst.attribution;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names are those of newspapers, broadcasters and agencies. */
final class OutletNames {

    private static final Pattern PRESS =
            Pattern.compile(
                    "(?i)\\b(?:times|post|journal|herald|tribune|gazette|guardian|telegraph|mail|news|"
                        + "courier|chronicle|observer|mirror|examiner|dispatch|bulletin|messenger|"
                        + "zeitung|kurier|anzeiger|tageblatt|tagblatt|rundschau|spiegel|figaro|radio|"
                        + "television|tv|weekly|daily|magazine|monde|politico|newsweek|economist|"
                        + "evening|ledger|sentinel|inquirer|enquirer|argus|clarion|bugle)\\b");

    private static final Set<String> NAMES =
            Set.of(
                    "bbc",
                    "cnn",
                    "nbc",
                    "abc",
                    "cbs",
                    "msnbc",
                    "npr",
                    "pbs",
                    "c-span",
                    "fox",
                    "reuters",
                    "afp",
                    "dpa",
                    "tass",
                    "xinhua",
                    "bloomberg",
                    "ap",
                    "upi",
                    "itar-tass",
                    "associated press",
                    "agence france-presse",
                    "usa today",
                    "al jazeera",
                    "buzzfeed",
                    "huffpost",
                    "breitbart",
                    "vox",
                    "slate",
                    "salon",
                    "wired",
                    "the atlantic",
                    "atlantic",
                    "new yorker",
                    "rolling stone",
                    "univision",
                    "cnbc",
                    "yahoo",
                    "axios");

    private OutletNames() {}

    /**
     * Whether {@code name} is an outlet's: it is {@code own}, or known, or made as such names are.
     */
    static boolean is(String name, String own) {
        var lower = bare(name);
        var ours = bare(own);
        if (lower.isEmpty()) {
            return false;
        }
        if (lower.equals(ours) || NAMES.contains(lower)) {
            return true;
        }
        return PRESS.matcher(lower).find() || isOwn(name, own);
    }

    /** Whether {@code name} stands for the outlet itself: "the Journal" in the Kestrian Journal. */
    static boolean isOwn(String name, String own) {
        var lower = bare(name);
        var ours = bare(own);
        return !lower.isEmpty() && (lower.equals(ours) || ours.endsWith(" " + lower));
    }

    static String bare(String name) {
        var lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
