package org.standfirst.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an English headline shows to the model of good news: its stems; the kinds of its words, so
 * that a word the model has never met counts as those of its kind do; and which kind follows which,
 * as deaths that fall are good and hopes that fade are not.
 */
final class HeadlineFeatures {

    /** What kinds come down to, for patterns of several words. */
    private static final Map<String, List<String>> ROLES =
            Map.of(
                    "BAD",
                    List.of(
                            "death",
                            "wound",
                            "war",
                            "crime",
                            "court",
                            "disaster",
                            "illness",
                            "want",
                            "ill",
                            "bad"),
                    "DOWN",
                    List.of("down", "nought"),
                    "UP",
                    List.of("up"),
                    "GOOD",
                    List.of(
                            "better", "rescue", "home", "heal", "give", "right", "guard", "joy",
                            "hero", "job"),
                    "NOT",
                    List.of("not", "but"),
                    "WHO",
                    List.of("child", "people", "animal"),
                    "OTHER",
                    List.of("money", "politics", "sport", "fame", "tech"),
                    "OPEN",
                    List.of("modal", "say", "ask"));

    private static final Pattern CLAUSE = Pattern.compile("[,;:] | and | but | as | despite ");

    /** How many words on a kind may follow another to count as behind it. */
    private static final int NEAR = 4;

    /** A headline says last how it came out. */
    private static final int LAST = 3;

    private HeadlineFeatures() {}

    /** All features, each once. */
    static Set<String> of(String headline) {
        var features = new TreeSet<String>();
        var text = headline.replace('’', '\'');
        for (var stem : WordKinds.stems(text)) {
            features.add(Character.isDigit(stem.charAt(0)) ? "#" : "w " + stem);
        }
        if (text.contains("?")) {
            features.add("?");
        }
        if (text.contains(":")) {
            features.add(":");
        }
        var kinds = WordKinds.words(text).stream().map(WordKinds::of).toList();
        for (int i = 0; i < kinds.size(); i++) {
            for (var kind : kinds.get(i)) {
                features.add("c " + kind);
                if (i == 0) {
                    features.add("first " + kind);
                }
                if (i >= kinds.size() - LAST) {
                    features.add("e " + kind);
                }
                pairs(kind, kinds, i, features);
            }
        }
        roles(kinds, features);
        lastClause(text, features);
        return features;
    }

    private static void pairs(String kind, List<List<String>> kinds, int at, Set<String> features) {
        for (int i = at + 1; i < kinds.size(); i++) {
            for (var other : kinds.get(i)) {
                if (i - at <= NEAR) {
                    features.add("n " + kind + ' ' + other);
                }
                features.add(
                        kind.compareTo(other) < 0
                                ? "p " + kind + ' ' + other
                                : "p " + other + ' ' + kind);
            }
        }
    }

    private static void roles(List<List<String>> kinds, Set<String> features) {
        var roles = new ArrayList<String>();
        roles.add("^");
        for (var of : kinds) {
            var role = new TreeSet<String>();
            ROLES.forEach((name, members) -> {
                if (members.stream().anyMatch(of::contains)) {
                    role.add(name);
                }
            });
            if (!role.isEmpty()) {
                roles.add(String.join("/", role));
            }
        }
        roles.add("$");
        for (int i = 0; i < roles.size(); i++) {
            for (int length = 1; length <= 3 && i + length <= roles.size(); length++) {
                features.add("r " + String.join(" ", roles.subList(i, i + length)));
            }
        }
    }

    /** What comes behind a comma or an "and" often turns a story round. */
    private static void lastClause(String text, Set<String> features) {
        var clauses = CLAUSE.split(text, -1);
        if (clauses.length > 1) {
            for (var word : WordKinds.words(clauses[clauses.length - 1])) {
                WordKinds.of(word).forEach(kind -> features.add("l " + kind));
            }
        }
    }
}
