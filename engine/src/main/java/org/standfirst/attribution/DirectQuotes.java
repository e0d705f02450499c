package org.standfirst.attribution;

import org.standfirst.text.CodePoints;
import org.standfirst.text.Tokenizer;
import org.standfirst.text.Tokens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Direct quotations with their speakers by rules, for languages that have no model: a verb of
 * saying beside quotation marks, and the words it stands with. Knows the verbs of a few languages;
 * of others it finds nothing.
 */
final class DirectQuotes {

    /** Tokens between a quotation and the verb that goes with it. */
    private static final int NEAR = 14;

    /** Tokens a source may have. */
    private static final int LONGEST_SOURCE = 12;

    private static final Map<String, Set<String>> VERBS = new HashMap<>();
    private static final Set<String> PRONOUNS =
            Set.of(
                    "er", "sie", "es", "il", "elle", "on", "él", "ella", "lui", "lei", "ele", "ela",
                    "hij", "zij", "ze");
    private static final Set<String> ARTICLES =
            Set.of(
                    "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "el", "los",
                    "las", "una", "il", "lo", "gli", "uno", "o", "a", "um", "uma", "de", "het",
                    "een", "l'", "l’");
    private static final Set<String> NAMELESS =
            Set.of(
                    "sprecher",
                    "sprecherin",
                    "beamter",
                    "beamte",
                    "insider",
                    "experte",
                    "experten",
                    "porte-parole",
                    "responsable",
                    "portavoz",
                    "funcionario",
                    "portavoce",
                    "funzionario",
                    "porta-voz",
                    "woordvoerder",
                    "woordvoerster");

    static {
        verbs(
                "de",
                "sagte sagt sagten erklärte erklärt erklärten betonte betont meinte meint forderte"
                    + " warnte antwortete schrieb fragte ergänzte bestätigte kritisierte berichtete"
                    + " so laut erzählte erzählt klagte lobte versicherte zitiert rief räumte");
        verbs(
                "fr",
                "dit déclaré déclare affirmé affirme expliqué explique indiqué indique ajouté"
                        + " ajoute assuré assure précisé souligné estime estimé selon lancé raconte"
                        + " averti");
        verbs(
                "es",
                "dijo dice afirmó declaró explicó añadió señaló aseguró según advirtió agregó"
                        + " sostuvo indicó manifestó");
        verbs(
                "it",
                "detto dice dichiarato affermato spiegato aggiunto secondo sottolineato afferma"
                        + " spiega");
        verbs("pt", "disse diz afirmou declarou explicou segundo acrescentou garantiu");
        verbs("nl", "zei zegt aldus verklaarde vertelde vertelt volgens benadrukte");
        verbs(
                "ar",
                "قال قالت وقال وقالت أكد أكدت وأكد وأكدت أعلن أعلنت وأعلن أضاف أضافت وأضاف وأضافت"
                        + " صرح وصرح يقول تقول أوضح وأوضح");
    }

    private static void verbs(String language, String list) {
        VERBS.put(language, Set.of(list.split(" ", -1)));
    }

    private final Tokens tokens;
    private final byte[] quotes;
    private final Set<String> verbs;
    private final CodePoints points;
    private final List<Attribution> found = new ArrayList<>();
    private Speaker last = Speaker.NOBODY;

    private DirectQuotes(String text, String language) {
        tokens = Tokenizer.of(text);
        quotes = Quotations.of(tokens);
        verbs = VERBS.getOrDefault(language, Set.of());
        points = CodePoints.of(text);
    }

    /** The quotations of a text whose speaker is given; {@code language} is like "de". */
    static List<Attribution> of(String text, String language) {
        var quotes = new DirectQuotes(text, language);
        if (!quotes.verbs.isEmpty()) {
            quotes.run();
        }
        return List.copyOf(quotes.found);
    }

    private void run() {
        for (int from = 0, to; from < tokens.size(); from = to) {
            to = from;
            while (to < tokens.size() && tokens.paragraph(to) == tokens.paragraph(from)) {
                to++;
            }
            paragraph(from, to);
        }
    }

    private void paragraph(int from, int to) {
        var runs = new ArrayList<Run>();
        for (int i = from; i < to; i++) {
            if (quotes[i] == Quotations.OUT) {
                continue;
            }
            int end = i + 1;
            while (end < to && quotes[end] != Quotations.OUT && quotes[end] != Quotations.OPENS) {
                end++;
            }
            if (end - i > 4) {
                runs.add(new Run(i, end));
            }
            i = end - 1;
        }
        int next = 0;
        for (int i = from; i < to && next < runs.size(); i++) {
            if (quotes[i] != Quotations.OUT || !verbs.contains(lower(i))) {
                continue;
            }
            var content = new ArrayList<Run>();
            while (next < runs.size() && runs.get(next).to() <= i) {
                if (i - runs.get(next).to() <= NEAR) {
                    content.add(runs.get(next));
                }
                next++;
            }
            if (next < runs.size() && (!content.isEmpty() || runs.get(next).from() - i <= NEAR)) {
                content.add(runs.get(next++));
            }
            if (!content.isEmpty()) {
                add(i, source(i, from, to), content);
            }
        }
    }

    private String lower(int i) {
        return tokens.form(i).toLowerCase(Locale.ROOT);
    }

    /** The words behind the verb up to the next mark, or where there are none those before it. */
    private Run source(int verb, int from, int to) {
        int end = verb + 1;
        while (end < to
                && end - verb <= LONGEST_SOURCE
                && quotes[end] == Quotations.OUT
                && tokens.isWord(end)) {
            end++;
        }
        if (end > verb + 1) {
            return new Run(verb + 1, end);
        }
        int begin = verb;
        while (begin > from
                && verb - begin < LONGEST_SOURCE
                && quotes[begin - 1] == Quotations.OUT
                && tokens.isWord(begin - 1)
                && tokens.sentence(begin - 1) == tokens.sentence(verb)) {
            begin--;
        }
        return new Run(begin, verb);
    }

    private void add(int verb, Run source, List<Run> content) {
        boolean given = source.to() > source.from();
        var speaker = given ? speaker(source) : Speaker.NOBODY;
        last = speaker.name().isEmpty() ? last : speaker;
        found.add(
                new Attribution(
                        given ? List.of(span(source)) : List.of(),
                        List.of(span(new Run(verb, verb + 1))),
                        content.stream().map(this::span).toList(),
                        speaker,
                        Act.SAYS,
                        Form.DIRECT,
                        List.of()));
    }

    private Span span(Run run) {
        return new Span(
                points.fromUnits(tokens.begin(run.from())),
                points.fromUnits(tokens.end(run.to() - 1)));
    }

    private Speaker speaker(Run source) {
        if (source.to() - source.from() == 1 && PRONOUNS.contains(lower(source.from()))) {
            return last;
        }
        int begin = source.from();
        boolean article = ARTICLES.contains(lower(begin));
        int names = 0;
        int first = -1;
        int end = begin;
        for (int i = article ? begin + 1 : begin; i < source.to(); i++) {
            boolean capital = Character.isUpperCase(tokens.first(i));
            if (NAMELESS.contains(lower(i))) {
                return new Speaker(words(begin, source.to()), Kind.UNNAMED);
            }
            if (capital) {
                first = first < 0 ? i : first;
                names++;
                end = i + 1;
            } else if (first >= 0) {
                break;
            }
        }
        if (first < 0) {
            boolean letters = Character.isLowerCase(tokens.first(begin));
            return new Speaker(words(begin, source.to()), letters ? Kind.UNNAMED : Kind.PERSON);
        }
        if (names >= (article ? 3 : 2)) {
            int from = Math.max(first, end - 2);
            return new Speaker(
                    words(from, end),
                    Kind.PERSON,
                    from > first ? List.of(words(first, from)) : List.of());
        }
        return new Speaker(words(first, end), article ? Kind.BODY : Kind.PERSON);
    }

    private String words(int from, int to) {
        return tokens.text().substring(tokens.begin(from), tokens.end(to - 1));
    }
}
