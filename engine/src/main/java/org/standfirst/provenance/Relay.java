package org.standfirst.provenance;

import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.text.Sentences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * That an article repeats what another outlet reported.
 *
 * @param outlet whose report it is, as the story or the article names it
 * @param evidence the sentence that says so, verbatim
 * @param leads whether the article lives from it: it says so at its beginning
 */
record Relay(String outlet, String evidence, boolean leads) {

    private static final int LEADING_BLOCKS = 3;

    private static final String NAME =
            "(?<outlet>(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}\\p{M}'’.&-]*(?: (?:of |de |der |du |la"
                    + " )?\\p{Lu}[\\p{L}\\p{N}\\p{M}'’.&-]*){0,4})";

    /** Words that make a name an outlet's, where the story has no outlet of that name. */
    private static final Pattern PRESS =
            Pattern.compile(
                    "(?i)\\b(?:times|post|journal|herald|tribune|gazette|guardian|telegraph|mail|news|press|"
                        + "courier|chronicle|observer|mirror|standard|examiner|dispatch|bulletin|zeitung|"
                        + "kurier|anzeiger|tageblatt|rundschau|spiegel|figaro|agency|radio|television|tv|"
                        + "weekly|daily|broadcaster|bbc|cnn|reuters|afp|dpa|tass|xinhua|bloomberg)\\b");

    private static final List<Pattern> FORMS =
            List.of(
                    Pattern.compile(
                            "\\b(?:told|telling|speaking to|in an interview with|in interview with|"
                                    + "in remarks to|in comments to|in a statement to)"
                                    + " (?:the (?:newspaper|broadcaster|daily|weekly|agency|news"
                                    + " agency|magazine|website) )?"
                                    + NAME),
                    Pattern.compile(
                            "\\b(?:[Aa]ccording to|[Aa]s reported by|[Ff]irst reported"
                                + " by|[Rr]eported by|[Cc]iting|[Qq]uoting|quoted by|published"
                                + " by|obtained by|seen by) (?:a report (?:in|by) |an article in"
                                + " )?(?:the (?:newspaper|broadcaster|daily|weekly|agency|news"
                                + " agency|magazine|website) )?"
                                    + NAME),
                    Pattern.compile(
                            NAME
                                    + "(?:,)? (?:has |had |have )?(?:first |earlier |also"
                                    + " )?(?:reported|reports|revealed|reveals)\\b"),
                    Pattern.compile(
                            "\\b(?:sagte|sagten|erklärte|gegenüber|berichtet|berichtete|laut|zitiert|im"
                                + " Gespräch mit) (?:dem |der |die |das |den )?"
                                    + NAME),
                    Pattern.compile(
                            "\\b(?:selon|d'après|d’après|a déclaré à|a dit à|a confié"
                                    + " à|rapporte|cité par) (?:le |la |les |l'|l’)?"
                                    + NAME));

    /** Relays in the article, at most one for each outlet. */
    static List<Relay> in(Article article, Set<String> outlets) {
        Map<String, Relay> relays = new LinkedHashMap<>();
        Locale locale =
                article.language() == null
                        ? Locale.ROOT
                        : Locale.forLanguageTag(article.language());
        if (article.standfirst() != null) {
            scan(article.standfirst(), locale, true, article, outlets, relays);
        }
        List<Block> blocks = article.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            scan(blocks.get(i).text(), locale, i < LEADING_BLOCKS, article, outlets, relays);
        }
        return List.copyOf(relays.values());
    }

    private static void scan(
            String text,
            Locale locale,
            boolean leads,
            Article article,
            Set<String> outlets,
            Map<String, Relay> relays) {
        for (String sentence : Sentences.of(text, locale)) {
            for (Pattern form : FORMS) {
                var matcher = form.matcher(sentence);
                while (matcher.find()) {
                    String outlet = outlet(matcher.group("outlet"), outlets);
                    if (!outlet.isEmpty() && !same(outlet, article.outlet())) {
                        relays.putIfAbsent(fold(outlet), new Relay(outlet, sentence, leads));
                    }
                }
            }
        }
    }

    /** The story's own name for the outlet, or the name as written if it is surely one. */
    private static String outlet(String named, Set<String> outlets) {
        for (String outlet : outlets) {
            if (same(outlet, named) || fold(named).startsWith(fold(outlet) + " ")) {
                return outlet;
            }
        }
        for (Agency agency : Agency.KNOWN) {
            if (agency.is(named)) {
                return agency.name();
            }
        }
        return PRESS.matcher(named).find() ? article(named) : "";
    }

    static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    private static String fold(String name) {
        String folded = article(name).toLowerCase(Locale.ROOT).replace('’', '\'');
        for (String ending : List.of("'s", ".", "'")) {
            if (folded.endsWith(ending)) {
                folded = folded.substring(0, folded.length() - ending.length());
            }
        }
        return folded;
    }

    private static String article(String name) {
        String stripped = name.strip();
        return stripped.regionMatches(true, 0, "the ", 0, 4) ? stripped.substring(4) : stripped;
    }
}
