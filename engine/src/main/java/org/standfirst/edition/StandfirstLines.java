package org.standfirst.edition;

import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.edition.Passage.Part;
import org.standfirst.text.Sentences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sentences of standfirsts. They are an outlet's own words and may support a line, but for what
 * the report under them says that somebody says: standfirsts leave out who.
 */
final class StandfirstLines {

    /** The part of its terms that a statement of the report has where it is that statement. */
    private static final double SAID = 0.5;

    private StandfirstLines() {}

    /**
     * @param lines of the story, the sentences of an article side by side
     */
    static List<Line> of(List<Line> lines) {
        var standfirsts = new ArrayList<Line>();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            var article = lines.get(i).article();
            boolean last =
                    i + 1 == lines.size() || !lines.get(i + 1).article().id().equals(article.id());
            if (last) {
                addOf(article, lines.subList(from, i + 1), standfirsts);
                from = i + 1;
            }
        }
        return standfirsts;
    }

    private static void addOf(Article article, List<Line> body, List<Line> standfirsts) {
        var standfirst = article.standfirst();
        if (standfirst == null || article.text().contains(standfirst)) {
            return;
        }
        var language = article.language();
        var locale = language == null ? Locale.ROOT : Locale.forLanguageTag(language);
        for (var sentence : Sentences.in(standfirst, locale)) {
            var passage =
                    new Passage(
                            article.id(),
                            sentence.begin(),
                            sentence.end(),
                            sentence.text(),
                            Part.STANDFIRST);
            var line =
                    StoryLines.line(
                            article,
                            body.getFirst().origin(),
                            0,
                            Block.Kind.PARAGRAPH,
                            passage,
                            List.of(),
                            Plain.words(sentence.text()));
            if (tells(line) && body.stream().noneMatch(other -> isSaid(line, other))) {
                standfirsts.add(line);
            }
        }
    }

    private static boolean tells(Line line) {
        var text = line.passage().text();
        return !text.endsWith("?")
                && !Plain.shouting(text)
                && !Plain.personal(line)
                && !Quoting.quotesMore(text);
    }

    /** Whether it repeats what somebody says in a sentence of the report. */
    private static boolean isSaid(Line line, Line other) {
        if (other.claims().isEmpty() || line.terms().isEmpty()) {
            return false;
        }
        Set<String> said = new HashSet<>(other.terms());
        said.removeAll(StoryLines.ownPart(other).terms());
        said.retainAll(line.terms());
        return said.size() >= SAID * line.terms().size();
    }
}
