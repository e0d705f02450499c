package org.standfirst.provenance;

import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.text.Sentences;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * That an article repeats what another outlet reported.
 *
 * @param outlet whose report it is, as the story or the article names it
 * @param evidence the sentence that says so, verbatim
 * @param leads whether nothing in the article is its own: it says so at its beginning, comes back
 *     to it, and has no voice and no reporting besides
 */
record Relay(String outlet, String evidence, boolean leads) {

    private static final int LEADING_BLOCKS = 3;

    /**
     * How a relay is put.
     *
     * @param cues of which a text must hold one; most texts hold none, and looking for plain
     *     strings is far quicker than the pattern
     * @param pattern with the outlet's name as a group
     */
    private record Form(List<String> cues, Pattern pattern) {}

    private static final String NAME =
            "[„“\"'‘«]?(?<outlet>(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}\\p{M}'’.&-]*(?: (?:of |de |der"
                    + " |du |la )?\\p{Lu}[\\p{L}\\p{N}\\p{M}'’.&-]*){0,4})";

    /** Words that make a name an outlet's, where the story has no outlet of that name. */
    private static final Pattern PRESS =
            Pattern.compile(
                    "(?i)\\b(?:times|post|journal|herald|tribune|gazette|guardian|telegraph|mail|news|press|"
                        + "courier|chronicle|observer|mirror|standard|examiner|dispatch|bulletin|zeitung|"
                        + "kurier|anzeiger|tageblatt|rundschau|spiegel|figaro|agency|radio|television|tv|"
                        + "weekly|daily|broadcaster|bbc|cnn|reuters|afp|dpa|tass|xinhua|bloomberg)\\b");

    private static final List<Form> FORMS =
            List.of(
                    new Form(
                            List.of(
                                    "told ",
                                    "telling ",
                                    "speaking to ",
                                    "interview with ",
                                    "remarks to ",
                                    "comments to ",
                                    "statement to "),
                            Pattern.compile(
                                    "\\b(?:told|telling|speaking to|in an interview with|in"
                                            + " interview with|in remarks to|in comments to|in a"
                                            + " statement to) (?:the"
                                            + " (?:newspaper|broadcaster|daily|weekly|agency|news"
                                            + " agency|magazine|website) )?"
                                            + NAME)),
                    new Form(
                            List.of(
                                    "ccording to ",
                                    "eported by ",
                                    "uoted by ",
                                    "ublished by ",
                                    "btained by ",
                                    "seen by ",
                                    "isclosed by ",
                                    "evealed by ",
                                    "ncovered by ",
                                    "iting ",
                                    "uoting ",
                                    "report in ",
                                    "report by ",
                                    "report on ",
                                    "interview in ",
                                    "interview with "),
                            Pattern.compile(
                                    "\\b(?:[Aa]ccording to|[Aa]s reported by|[Ff]irst reported"
                                        + " by|[Rr]eported by|[Cc]iting|[Qq]uoting|quoted"
                                        + " by|published by|obtained by|seen by|disclosed"
                                        + " by|revealed by|uncovered by|[Aa] report"
                                        + " (?:in|by|on)|[Aa]n interview (?:in|with)) (?:a report"
                                        + " (?:in|by) |an? (?:[\\p{L}-]+ ){1,3}(?:in|by) |an"
                                        + " article in )?(?:the"
                                        + " (?:newspaper|broadcaster|daily|weekly|agency|news"
                                        + " agency|magazine|website) )?"
                                            + NAME)),
                    new Form(
                            List.of("reported", "reports", "revealed", "reveals"),
                            Pattern.compile(
                                    NAME
                                            + "(?:,)? (?:has |had |have )?(?:first |earlier |also"
                                            + " )?(?:reported|reports|revealed|reveals)\\b")),
                    new Form(
                            List.of(
                                    "sagte",
                                    "erklärte",
                                    "gegenüber ",
                                    "berichtet",
                                    "laut ",
                                    "zitiert",
                                    "Gespräch mit "),
                            Pattern.compile(
                                    "\\b(?:sagte|sagten|erklärte|gegenüber|berichtet|berichtete|laut|zitierte?|im"
                                        + " Gespräch mit) (?:dem |der |die |das |den )?"
                                            + NAME)),
                    new Form(
                            List.of(
                                    "selon ",
                                    "après ",
                                    "déclaré à ",
                                    "dit à ",
                                    "confié à ",
                                    "rapporte ",
                                    "cité par "),
                            Pattern.compile(
                                    "\\b(?:selon|d'après|d’après|a déclaré à|a dit à|a confié"
                                            + " à|rapporte|cité par) (?:le |la |les |l'|l’)?"
                                            + NAME)));

    /** A text without any of these is not searched for {@link #UNNAMED}. */
    private static final List<String> UNNAMED_CUES =
            List.of("state ", "public ", "local ", "national ", "independent ");

    /** A text without any of these passes nothing on. */
    private static final List<String> ALL_CUES =
            Stream.concat(UNNAMED_CUES.stream(), FORMS.stream().flatMap(form -> form.cues.stream()))
                    .toList();

    /** An outlet that is not named: "told state radio", "the state paper says". */
    private static final Pattern UNNAMED =
            Pattern.compile(
                    "(?:\\b(?:told|to|on|by|quoted by|according to|reported by) (?:the"
                        + " )?(?<first>(?:state|public|local|national|independent)"
                        + " (?:radio|television|TV|media|broadcaster|newspaper))\\b)|(?:\\b[Tt]he"
                        + " (?<second>(?:state|public|local|national|independent)"
                        + " (?:radio|television|TV|media|broadcaster|paper|newspaper|daily))"
                        + " (?:reports|reported|says|said|assures|claims|claimed|writes|wrote)\\b)");

    /** Words by which an article comes back to an outlet it has named. */
    private static final Pattern BACK =
            Pattern.compile(
                    "\\b(?:[Tt]he|that)"
                        + " (?:paper|newspaper|broadcaster|station|channel|agency|magazine|daily|weekly|outlet|report)\\b|\\b(?:die|das|der)"
                        + " (?:Zeitung|Blatt|Sender|Agentur|Magazin)\\b|\\b(?:le journal|le"
                        + " quotidien|l[’']agence|la chaîne)\\b");

    private static final Pattern SPEECH = Pattern.compile("[“”„«\"]|(?<=^|\\s)‘");

    /** Reporting of one's own. */
    private static final Pattern OWN =
            Pattern.compile(
                    "(?i)\\b(?:told (?:us|reporters)|our"
                        + " (?:calls?|letters?|questions?|requests?|reporters?|correspondents?)|has"
                        + " learned|this newspaper)\\b");

    private static final double LEAST_MENTIONS = 0.3;

    /**
     * Relays in the article, at most one for each outlet.
     *
     * @param outlets of the story: they may be named by their last word alone
     * @param known other outlets, by their names as {@link #fold} gives them
     */
    static List<Relay> in(Article article, Set<String> outlets, Map<String, String> known) {
        Map<String, Relay> relays = new LinkedHashMap<>();
        Locale locale =
                article.language() == null
                        ? Locale.ROOT
                        : Locale.forLanguageTag(article.language());
        if (article.standfirst() != null) {
            scan(article.standfirst(), locale, true, article, outlets, known, relays);
        }
        List<Block> blocks = article.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            scan(blocks.get(i).text(), locale, i < LEADING_BLOCKS, article, outlets, known, relays);
        }
        return relays.values().stream()
                .map(relay ->
                        relay.leads && !isPure(article, relays.values()) ? relay.asAside() : relay)
                .toList();
    }

    private Relay asAside() {
        return new Relay(outlet, evidence, false);
    }

    /** Whether all voices come from the outlets passed on, and nothing else was found out. */
    private static boolean isPure(Article article, Collection<Relay> relays) {
        int mentions = 0;
        for (var block : article.blocks()) {
            var text = block.text();
            boolean mentioned =
                    BACK.matcher(text).find()
                            || relays.stream().anyMatch(r -> text.contains(lastWords(r.outlet)));
            mentions += mentioned ? 1 : 0;
            boolean ownVoice = !mentioned && SPEECH.matcher(text).find();
            if (ownVoice || OWN.matcher(text).find() || text.contains("told " + article.outlet())) {
                return false;
            }
        }
        return mentions >= LEAST_MENTIONS * article.blocks().size();
    }

    /** What an article calls an outlet that it has named before: its last word. */
    private static String lastWords(String outlet) {
        return outlet.substring(outlet.lastIndexOf(' ') + 1);
    }

    private static void scan(
            String text,
            Locale locale,
            boolean leads,
            Article article,
            Set<String> outlets,
            Map<String, String> known,
            Map<String, Relay> relays) {
        if (!holdsAny(text, ALL_CUES)) {
            return;
        }
        for (String sentence : Sentences.of(text, locale)) {
            for (Form form : FORMS) {
                if (!holdsAny(sentence, form.cues)) {
                    continue;
                }
                var matcher = form.pattern.matcher(sentence);
                while (matcher.find()) {
                    String outlet = outlet(matcher.group("outlet"), article, outlets, known);
                    if (!outlet.isEmpty() && !same(outlet, article.outlet())) {
                        relays.putIfAbsent(fold(outlet), new Relay(outlet, sentence, leads));
                    }
                }
            }
            if (!holdsAny(sentence, UNNAMED_CUES)) {
                continue;
            }
            var unnamed = UNNAMED.matcher(sentence);
            if (unnamed.find()) {
                var first = unnamed.group("first");
                var outlet = first == null ? unnamed.group("second") : first;
                relays.putIfAbsent(outlet, new Relay(outlet, sentence, false));
            }
        }
    }

    private static boolean holdsAny(String text, List<String> cues) {
        for (var cue : cues) {
            if (text.contains(cue)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The known name of the outlet, or the name as written if it is surely one; empty for the
     * article's own outlet and what is none. "The Post" is a known outlet whose name ends so.
     */
    private static String outlet(
            String named, Article article, Set<String> outlets, Map<String, String> known) {
        if (isShortFor(named, article.outlet())) {
            return "";
        }
        for (String outlet : outlets) {
            if (same(outlet, named) || fold(named).startsWith(fold(outlet) + " ")) {
                return outlet;
            }
        }
        for (String outlet : outlets) {
            if (isShortFor(named, outlet)) {
                return outlet;
            }
        }
        String full = known.get(fold(named));
        if (full != null) {
            return full;
        }
        for (Agency agency : Agency.KNOWN) {
            if (agency.is(named)) {
                return agency.name();
            }
        }
        return PRESS.matcher(named).find() ? bare(named) : "";
    }

    private static boolean isShortFor(String named, String outlet) {
        return fold(outlet).endsWith(" " + fold(named));
    }

    static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    static String fold(String name) {
        return bare(name).toLowerCase(Locale.ROOT);
    }

    /** Without an article before and marks behind. */
    private static String bare(String name) {
        String stripped = name.strip().replace('’', '\'');
        boolean article = stripped.regionMatches(true, 0, "the ", 0, 4);
        stripped = article ? stripped.substring(4) : stripped;
        for (String ending : List.of(".", "'s", "'")) {
            if (stripped.endsWith(ending)) {
                stripped = stripped.substring(0, stripped.length() - ending.length());
            }
        }
        return stripped;
    }
}
