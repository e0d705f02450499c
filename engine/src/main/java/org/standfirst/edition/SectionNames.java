package org.standfirst.edition;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What outlets call their sections, in labels and in the paths of addresses. Words that mean many
 * things ("news", "home", "nation") are left out: they tell nothing.
 */
public final class SectionNames {

    private static final Map<String, Section> NAMES = names();

    /** Parts of a path that can be a section: the last is the article's own name. */
    private static final int MOST_PARTS = 4;

    private SectionNames() {}

    private static Map<String, Section> names() {
        Map<String, Section> names = new HashMap<>();
        put(
                names,
                Section.WORLD,
                "world international abroad foreign global europe asia africa americas middleeast"
                        + " middle-east ausland welt internationales monde mundo internacional"
                        + " esteri mondo buitenland \u0627\u0644\u0639\u0627\u0644\u0645");
        put(
                names,
                Section.POLITICS,
                "politics political government parliament election elections congress whitehouse"
                        + " white-house politik innenpolitik politique pol\u00edtica politica"
                        + " politiek \u0633\u064a\u0627\u0633\u0629");
        put(
                names,
                Section.BUSINESS,
                "business economy economics economic companies markets market money finance"
                        + " financial finances wirtschaft finanzen unternehmen b\u00f6rse geld"
                        + " \u00e9conomie economie econom\u00eda economia entreprises"
                        + " \u0627\u0642\u062a\u0635\u0627\u062f");
        put(
                names,
                Section.SCIENCE,
                "science sciences health medicine medical environment climate nature wellness"
                        + " wissenschaft wissen gesundheit umwelt klima natur medizin sant\u00e9"
                        + " ciencia salud scienza salute gezondheid wetenschap");
        put(
                names,
                Section.TECHNOLOGY,
                "technology tech digital internet gadgets computing space technik netzwelt"
                        + " technologie tecnolog\u00eda tecnologia sci-tech scitech");
        put(
                names,
                Section.CULTURE,
                "culture arts art books film films movies music television tv theatre theater"
                    + " entertainment showbiz celebrity celebrities lifestyle kultur feuilleton"
                    + " musik kino literatur kunst cultura livres cin\u00e9ma spettacoli cultuur");
        put(
                names,
                Section.SPORT,
                "sport sports football soccer cricket tennis rugby nba nfl mlb nhl golf fussball"
                    + " fu\u00dfball deportes f\u00fatbol calcio \u0631\u064a\u0627\u0636\u0629");
        put(
                names,
                Section.LOCAL,
                "local metro city county regional region lokales lokal kommunales r\u00e9gion"
                        + " cronaca \u0645\u062d\u0644\u064a\u0627\u062a");
        return Map.copyOf(names);
    }

    private static void put(Map<String, Section> names, Section section, String words) {
        for (var word : words.split(" ", -1)) {
            names.put(word, section);
        }
    }

    /** The section that a label names: "Science & Health", "sport". */
    public static Optional<Section> ofLabel(@Nullable String label) {
        return label == null ? Optional.empty() : first(label.split("[^\\p{L}-]+", -1));
    }

    /** The section that an address stands in: {@code /politics/2026/...}. */
    public static Optional<Section> ofAddress(String url) {
        try {
            var path = URI.create(url).getPath();
            if (path == null) {
                return Optional.empty();
            }
            var parts = path.split("/", -1);
            return first(
                    Arrays.copyOfRange(
                            parts, 0, Math.min(MOST_PARTS, Math.max(0, parts.length - 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Section> first(String[] words) {
        for (var word : words) {
            var section = NAMES.get(word.toLowerCase(Locale.ROOT));
            if (section != null) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
