package org.standfirst.provenance;

import org.standfirst.article.Article;
import org.standfirst.article.Author;
import org.standfirst.article.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That an outlet names an agency as the author of the whole text.
 *
 * @param agency whom
 * @param where byline, dateline or credit line
 * @param evidence the words, verbatim
 */
record Credit(Agency agency, String where, String evidence) {

    /** "HARBOUR CITY (Reuters) - ", "BERLIN, May 4 (dpa) —", "(AP) --". */
    private static final Pattern PARENTHESIS =
            Pattern.compile(
                    "^.{0,60}?[(\\[](?<agency>[\\p{L}\\p{M} .&/-]{2,40})[)\\]]\\s*[-–—:]{1,2}\\s?");

    /** "Paris, AFP -", "PARIS/AFP —". */
    private static final Pattern SLASH_OR_COMMA =
            Pattern.compile(
                    "^[\\p{L}\\p{M} .'’-]{2,40}[,/]\\s?(?<agency>[\\p{L}\\p{M}"
                            + " .&-]{2,40}?)\\s*[-–—]{1,2}\\s");

    /** A short last block: "Source: AFP", "(dpa)", "© 2030 Reuters", "With material from ...". */
    private static final Pattern TAIL =
            Pattern.compile(
                    "^[\\[(–—*-]*\\s*(?:(?:source|quelle|fuente|fonte|text|by|from|copyright|©|\\(c\\)|this"
                        + " (?:report|article|story|text) (?:was )?(?:(?:first|originally)"
                        + " )?(?:comes |published |provided |written )?(?:by|from)|agency text(?::|"
                        + " by)?|with agency text(?: from)?|report(?:ing)?"
                        + " by|©?\\s?\\d{4})[\\s:]*)*(?<agency>[\\p{L}\\p{M} .&-]{2,40}?)(?:"
                        + " \\d{4})?[\\])–—.*-]*$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static List<Credit> of(Article article) {
        List<Credit> credits = new ArrayList<>();
        for (Author author : article.authors()) {
            agency(author.name(), author.kind() == Author.Kind.AGENCY)
                    .forEach(a -> credits.add(new Credit(a, "byline", author.name())));
        }
        List<Block> blocks = article.blocks();
        if (!blocks.isEmpty()) {
            String first = blocks.getFirst().text();
            match(PARENTHESIS, first, "dateline", credits);
            match(SLASH_OR_COMMA, first, "dateline", credits);
            for (Block block : blocks.subList(Math.max(0, blocks.size() - 2), blocks.size())) {
                if (block.text().length() <= 120) {
                    match(TAIL, block.text(), "credit line", credits);
                }
            }
            String last = blocks.getLast().text();
            int open = last.lastIndexOf('(');
            if (open > 0 && last.strip().endsWith(")")) {
                String inside = last.strip().substring(open + 1, last.strip().length() - 1);
                agency(inside, false)
                        .forEach(
                                a -> credits.add(new Credit(a, "credit line", "(" + inside + ")")));
            }
        }
        return credits;
    }

    private static void match(Pattern pattern, String text, String where, List<Credit> credits) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            String evidence = matcher.group().strip();
            agency(matcher.group("agency"), false)
                    .forEach(a -> credits.add(new Credit(a, where, evidence)));
        }
    }

    /** The agencies that a name stands for: known ones, or by the word agency in it. */
    private static List<Agency> agency(String name, boolean surely) {
        List<Agency> agencies = new ArrayList<>();
        for (String part : name.split("/|,| and | und | et | with ", -1)) {
            String stripped = part.strip();
            var known = Agency.KNOWN.stream().filter(a -> a.is(stripped)).findFirst();
            if (known.isPresent()) {
                agencies.add(known.get());
            } else if (!stripped.isEmpty() && (surely || AGENCY.matcher(stripped).find())) {
                agencies.add(new Agency(stripped, List.of()));
            }
        }
        return agencies;
    }

    private static final Pattern AGENCY =
            Pattern.compile(
                    "^(?:\\p{Lu}[\\p{L}\\p{M}.-]* ){0,4}(?:(?:News|Press|Presse)"
                        + " ?(?:Agency|Agentur|Service)|Agency|Newswire|Wire"
                        + " Service|Presseagentur|Nachrichtenagentur)$|^(?:Agence|Agencia|Agenzia)"
                        + " \\p{Lu}");
}
