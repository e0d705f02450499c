package org.standfirst.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an outlet says on the page that it corrected, clarified or withdrew, in its own words. */
final class Corrections {

    private static final int MOST = 10;
    private static final int LONGEST_LABEL = 30;
    private static final int SHORTEST = 15;

    /** "This post is amended", the shortest of what {@link #SAID} finds. */
    private static final int SHORTEST_SAID = 20;

    private static final Pattern LABEL =
            Pattern.compile(
                    "\\W{0,3}(?:corrections?|clarifications?|amendment|retraction|correction note|"
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

    /** Without one of these at the beginning of a word {@link #SAID} can't be found. */
    private static final Stems SAID_STEMS =
            new Stems("was amended", "was corrected", "was withdrawn", "was retracted")
                    .put(1, "was clarified", "was changed to", "been amended", "been corrected")
                    .put(1, "been withdrawn", "been retracted", "been clarified")
                    .put(1, "been changed to", "is amended", "is corrected", "is withdrawn")
                    .put(1, "is retracted", "is clarified", "is changed to")
                    .put(1, "earlier version of", "previous version of", "amended on ")
                    .put(1, "updated on ", "in einer fr", "in einer ersten ", "in einer vorh")
                    .put(1, "wurde korrigiert", "wurde berichtigt", "wurde nachtr", "une version")
                    .put(1, "una versi", "uma vers", "een eerdere versie");

    /** The beginnings of {@link #LABEL}. */
    private static final Stems LABEL_STEMS =
            new Stems("corre", "clarif", "amend", "retract", "korrektur", "bericht", "richtig")
                    .put(1, "rectif", "errat", "fe de", "aclar", "rettif", "rettel")
                    .put(1, "r\u00E4ttelse", "sprostowanie", "oprava", "\u062A\u0635\u062D")
                    .put(1, "\u062A\u0646\u0648", "\u0438\u0441\u043F\u0440", "\u8A02\u6B63")
                    .put(1, "\u0443\u0442\u043E\u0447", "\u66F4\u6B63");

    private static final int MOST_MARKS = 3;

    private Corrections() {}

    static List<String> of(List<PageLine> lines) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
            var line = lines.get(i);
            var text = line.text();
            if (line.linkLength() > text.length() / 2) {
                continue;
            }
            boolean labelled = mayBeLabel(text) && LABEL.matcher(text).lookingAt();
            if (!labelled && text.length() < SHORTEST) {
                continue;
            }
            boolean plain = labelled || isSaid(text);
            if (!plain && (line.signs() & NameSigns.CORRECTION) == 0) {
                continue;
            }
            if ((line.signs() & NameSigns.NO_CORRECTION) != 0 || isBoilerplate(line)) {
                continue;
            }
            if (labelled && text.length() <= LONGEST_LABEL && i + 1 < lines.size()) {
                // The label stands on a line of its own.
                found.add(text + " " + lines.get(++i).text());
            } else if (text.length() >= SHORTEST) {
                found.add(text);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isSaid(String text) {
        return text.length() >= SHORTEST_SAID
                && SAID_STEMS.beginWordIn(text)
                && SAID.matcher(text).find();
    }

    /** Whether a text begins like {@link #LABEL}: most don't. */
    private static boolean mayBeLabel(String text) {
        for (int i = 0; i <= MOST_MARKS && i < text.length(); i++) {
            if (LABEL_STEMS.at(text, i)) {
                return true;
            }
            if (Stems.isWord(text.charAt(i))) {
                return false;
            }
        }
        return false;
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
