package org.standfirst.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an outlet says on the page that it corrected, clarified or withdrew, in its own words. */
final class Corrections {

    private static final int MOST = 10;
    private static final int LONGEST_LABEL = 30;
    private static final int SHORTEST = 15;

    private static final Pattern LABEL =
            Pattern.compile(
                    "^\\W{0,3}(?:corrections?|clarifications?|amendment|retraction|correction note|"
                        + "korrektur(?:hinweis)?|berichtigung|richtigstellung|rectificatif|erratum|errata(?:"
                        + " corrige)?|fe de erratas?|correcci\\u00F3n|"
                        + "rectificaci\\u00F3n|aclaraci\\u00F3n|corre\\u00E7\\u00E3o|rettifica|"
                        + "rectificatie|correctie|r\\u00E4ttelse|rettelse|sprostowanie|oprava|"
                        + "\\u062A\\u0635\\u062D\\u064A\\u062D|\\u062A\\u0646\\u0648\\u064A\\u0647|"
                        + "\\u0438\\u0441\\u043F\\u0440\\u0430\\u0432\\u043B\\u0435\\u043D\\u0438\\u0435|"
                        + "\\u0443\\u0442\\u043E\\u0447\\u043D\\u0435\\u043D\\u0438\\u0435|\\u8A02\\u6B63|\\u66F4\\u6B63)"
                        + "(?![\\p{L}\\p{N}])(?!\\s+(?:desk|policy|team|page|and|officer))(?:[^.:]{0,40}[:.\\u2013\\u2014\\uFF1A-]|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SAID =
            Pattern.compile(
                    "\\bthis (?:article|story|report|piece|post|page|headline) (?:was|has been|is)"
                            + " (?:amended|corrected|withdrawn|retracted|clarified|changed to)|"
                            + "\\b(?:an|a) (?:earlier|previous) version of this|"
                            + "\\b(?:amended|updated) on .{3,40} to (?:correct|clarify)|"
                            + "in einer (?:fr\\u00FCheren|ersten|vorherigen) (?:version|fassung)|"
                            + "(?:artikel|beitrag|text) wurde (?:nachtr\\u00E4glich )?"
                            + "(?:korrigiert|berichtigt)|une version (?:ant\\u00E9rieure|"
                            + "pr\\u00E9c\\u00E9dente) de cet|una versi\\u00F3n anterior de est|"
                            + "uma vers\\u00E3o anterior dest|una versione precedente di quest|"
                            + "een eerdere versie van dit",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String[] OF_V = {"vers"};
    private static final String[] OF_A = {"amended"};
    private static final String[] OF_C = {"correct", "clarif", "changed to"};
    private static final String[] OF_W = {"withdrawn"};
    private static final String[] OF_R = {"retracted"};
    private static final String[] OF_K = {"korrigiert"};
    private static final String[] OF_B = {"berichtigt"};
    private static final String[] OF_F = {"fassung"};
    private static final String[] NONE = {};

    private static final Pattern CALLED =
            Pattern.compile("\\b(?:corrections?|erratum|clarification|retraction)\\b");
    private static final Pattern STRANGE =
            Pattern.compile("comment|related|teaser|footer|menu|\\bnav|policy");

    private Corrections() {}

    static List<String> of(List<PageLine> lines) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
            var line = lines.get(i);
            var text = line.text();
            if (line.linkLength() > text.length() / 2) {
                continue;
            }
            boolean labelled = LABEL.matcher(text).find();
            boolean plain = labelled || (mayBeSaid(text) && SAID.matcher(text).find());
            if (!plain && !isCalled(line.names())) {
                continue;
            }
            if (STRANGE.matcher(line.names()).find() || isBoilerplate(line)) {
                continue;
            }
            if (labelled && text.length() <= LONGEST_LABEL && i + 1 < lines.size()) {
                // The label stands on a line of its own.
                found.add(text + " " + lines.get(++i).text());
            } else if (text.length() >= SHORTEST) {
                found.add(text);
            }
        }
        return List.copyOf(new ArrayList<>(found));
    }

    private static boolean isCalled(String names) {
        boolean mayBe =
                names.contains("correction")
                        || names.contains("erratum")
                        || names.contains("clarification")
                        || names.contains("retraction");
        return mayBe && CALLED.matcher(names).find();
    }

    /** Whether one of the words stands in a text without which {@link #SAID} can't be found. */
    private static boolean mayBeSaid(String text) {
        for (int i = 0; i < text.length(); i++) {
            for (var stem : stems(text.charAt(i))) {
                if (text.regionMatches(true, i, stem, 0, stem.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String[] stems(char first) {
        return switch (first) {
            case 'v', 'V' -> OF_V;
            case 'a', 'A' -> OF_A;
            case 'c', 'C' -> OF_C;
            case 'w', 'W' -> OF_W;
            case 'r', 'R' -> OF_R;
            case 'k', 'K' -> OF_K;
            case 'b', 'B' -> OF_B;
            case 'f', 'F' -> OF_F;
            default -> NONE;
        };
    }

    private static boolean isBoilerplate(PageLine line) {
        for (var at = line.block(); at != null; at = at.parent()) {
            var tag = at.normalName();
            if (tag.equals("nav") || tag.equals("footer") || tag.equals("form")) {
                return !"article".equals(at.parent() == null ? "" : at.parent().normalName());
            }
        }
        return false;
    }
}
