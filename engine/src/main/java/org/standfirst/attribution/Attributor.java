package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.text.CodePoints;
import org.standfirst.text.EnglishAnalyzer;
import org.standfirst.text.Penn;
import org.standfirst.text.Terms;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * Article → who said what. Never fails, whatever the text, and gives no span outside it; time is
 * linear in the text but for very long paragraphs. Immutable and safe for use by many threads.
 */
public final class Attributor {

    /** How many attributions back the one is looked for that another lies in. */
    private static final int NEAR = 24;

    private final EnglishAnalyzer analyzer;
    private final Spotter spotter;

    /** An attributor of given models. */
    public Attributor(EnglishAnalyzer analyzer, Spotter spotter) {
        this.analyzer = analyzer;
        this.spotter = spotter;
    }

    private static final class Shipped {
        private static final Attributor MODEL = load();

        private static Attributor load() {
            try (var in = Attributor.class.getResourceAsStream("attribution.model")) {
                if (in == null) {
                    throw new IllegalStateException("attribution.model is missing from the engine");
                }
                var inflated = new BufferedInputStream(new InflaterInputStream(in), 1 << 16);
                return new Attributor(
                        EnglishAnalyzer.shipped(), Spotter.read(new DataInputStream(inflated)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The attributor whose models come with the engine; loaded at the first call. */
    public static Attributor shipped() {
        return Shipped.MODEL;
    }

    /** The attributions of an article, in the order of their cues; spans of its text. */
    public List<Attribution> attribute(Article article) {
        return attribute(article.text(), article.language(), article.outlet());
    }

    /**
     * The attributions of a text, in the order of their cues.
     *
     * @param language BCP 47 tag; null is taken for English
     * @param outlet the name of the outlet whose text it is; empty where it is not known
     */
    public List<Attribution> attribute(String text, @Nullable String language, String outlet) {
        var primary = Terms.primary(language);
        if (!primary.isEmpty() && !primary.equals("en")) {
            return DirectQuotes.of(text, primary);
        }
        var prose = new Prose(analyzer.analyze(text));
        var silences = Silences.of(prose);
        var signed = Signed.of(prose);
        var found =
                withSilences(
                        withSigned(Signed.goingOn(spotter.find(prose), prose), signed),
                        silences,
                        prose);
        var silent = acts(silences, prose.size());
        var points = CodePoints.of(text);
        var speakers = new Speakers(prose, outlet);
        var vias = new Vias(prose, outlet, speakers.people());
        var who = new ArrayList<Speaker>();
        var chains = new ArrayList<List<String>>();
        var attributions = new ArrayList<Attribution>();
        for (int i = 0; i < found.size(); i++) {
            var each = found.get(i);
            var speaker = speakers.of(each);
            who.add(speaker);
            chains.add(chain(i, found, who, chains, vias.of(each), prose));
            attributions.add(
                    new Attribution(
                            spans(each.source(), prose, points),
                            spans(List.of(each.cue()), prose, points),
                            spans(each.content(), prose, points),
                            speaker,
                            answered(
                                    act(each, silent, prose, speaker),
                                    i,
                                    found,
                                    attributions,
                                    prose),
                            signed.contains(each) ? Form.DIRECT : form(each, prose),
                            chains.get(i)));
        }
        return List.copyOf(attributions);
    }

    /** For each token of a silence what it is; null elsewhere. */
    private static @Nullable Act[] acts(List<Silences.Silence> silences, int size) {
        var acts = new @Nullable Act[size];
        for (var silence : silences) {
            var cue = silence.found().cue();
            Arrays.fill(acts, cue.from(), cue.to(), silence.act());
        }
        return acts;
    }

    /** Puts signed statements in the place of what was found in the same words. */
    private static List<Spotter.Found> withSigned(
            List<Spotter.Found> found, List<Spotter.Found> signed) {
        if (signed.isEmpty()) {
            return found;
        }
        var all = new ArrayList<>(found);
        all.removeIf(f -> signed.stream().anyMatch(s -> isSame(f, s)));
        all.addAll(signed);
        return all;
    }

    private static boolean isSame(Spotter.Found found, Spotter.Found signed) {
        return signed.cue().holds(found.cue().from())
                || JudgeFeatures.like(found.content(), signed.content()) >= SAME;
    }

    /** The share of their words from which two contents are one statement. */
    private static final float SAME = 0.5f;

    /**
     * Adds the silences that were not found as attributions, and leaves out what was only refused.
     */
    private static List<Spotter.Found> withSilences(
            List<Spotter.Found> found, List<Silences.Silence> silences, Prose prose) {
        var cues = new BitSet(prose.size());
        found.forEach(f -> cues.set(f.cue().from(), f.cue().to()));
        var all = new ArrayList<>(found);
        all.removeIf(f -> isRefused(f.cue(), prose, cues) || isLabel(f, prose));
        for (var silence : silences) {
            var cue = silence.found().cue();
            int taken = cues.nextSetBit(cue.from());
            if (taken < 0 || taken >= cue.to()) {
                all.add(silence.found());
            }
        }
        all.sort(Comparator.comparingInt(f -> f.cue().from()));
        return all;
    }

    /** Whether it is a label over the text, "Story highlights": no story speaks of itself so. */
    private static boolean isLabel(Spotter.Found found, Prose prose) {
        if (found.source().size() != 1) {
            return false;
        }
        var source = found.source().getFirst();
        return source.to() - source.from() == 1
                && source.from() == prose.starts[source.from()]
                && found.cue().from() == source.to()
                && LABELS.contains(prose.lower(source.from()));
    }

    private static final Set<String> LABELS = Set.of("story", "article", "video");

    /** Whether a cue is what another one refuses: nobody who "refused to disclose" disclosed. */
    private static boolean isRefused(Run cue, Prose prose, BitSet cues) {
        int refusing = cue.from() - 2;
        return refusing >= 0
                && cues.get(refusing)
                && prose.tokens().is(cue.from() - 1, "to")
                && Acts.refuses(prose, refusing);
    }

    private static Act act(
            Spotter.Found found, @Nullable Act[] silent, Prose prose, Speaker speaker) {
        for (int i = found.cue().from(); i < found.cue().to(); i++) {
            var act = silent[i];
            if (act != null) {
                return act;
            }
        }
        var silence = silentContent(found, silent, prose);
        return silence != null ? silence : Acts.of(prose, found, speaker);
    }

    /**
     * What who was accused just before does by saying what is not so: "Grange accused her of it.
     * She said that she owns no boat."
     */
    private static Act answered(
            Act act,
            int i,
            List<Spotter.Found> found,
            List<Attribution> attributions,
            Prose prose) {
        if (act != Act.SAYS || i == 0 || attributions.getLast().act() != Act.ACCUSES) {
            return act;
        }
        var content = found.get(i).content();
        boolean near =
                !content.isEmpty()
                        && prose.starts[found.get(i).cue().from()]
                                == prose.starts[found.get(i - 1).cue().from()];
        return near && Denials.ofSelf(prose, content.getFirst(), found.get(i).source())
                ? Act.DENIES
                : act;
    }

    /** Whether the source speaks of somebody else: "her lawyer said she would not comment". */
    private static boolean isAnothers(Spotter.Found found, Prose prose) {
        for (var run : found.source()) {
            for (int i = run.from(); i < run.to(); i++) {
                if (prose.tag(i) == POSSESSIVE || prose.tag(i) == POSSESSIVE_PRONOUN) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final int POSSESSIVE = Penn.number("POS");
    private static final int POSSESSIVE_PRONOUN = Penn.number("PRP$");

    /** What a content says that is nothing but a silence: "said it would not comment". */
    private static @Nullable Act silentContent(
            Spotter.Found found, @Nullable Act[] silent, Prose prose) {
        if (found.content().isEmpty() || isAnothers(found, prose)) {
            return null;
        }
        var first = found.content().getFirst();
        for (int i = first.from(); i < Math.min(first.to(), first.from() + 5); i++) {
            if (silent[i] != null) {
                return silent[i];
            }
        }
        return null;
    }

    /**
     * What an attribution's own words say of its chain, behind the chain of the statement it lies
     * in; who goes on quoting one speaker in a paragraph has it from where the first statement
     * came.
     */
    private static List<String> chain(
            int i,
            List<Spotter.Found> found,
            List<Speaker> who,
            List<List<String>> chains,
            List<String> own,
            Prose prose) {
        var each = found.get(i);
        int outer = -1;
        for (int o = Math.max(0, i - NEAR); o < i; o++) {
            boolean inside =
                    found.get(o).content().stream().anyMatch(r -> r.holds(each.cue().from()));
            boolean quoted = prose.quotes[each.cue().from()] != Quotations.OUT;
            if (inside
                    && !quoted
                    && !who.get(o).equals(who.get(i))
                    && !who.get(o).name().isEmpty()) {
                outer = o;
            }
        }
        var chain = new ArrayList<String>();
        if (outer >= 0) {
            chain.addAll(chains.get(outer));
            chain.add(who.get(outer).name());
        }
        own.stream().filter(o -> !chain.contains(o)).forEach(chain::add);
        boolean goesOn =
                chain.isEmpty()
                        && i > 0
                        && who.get(i - 1).equals(who.get(i))
                        && prose.starts[found.get(i - 1).cue().from()]
                                == prose.starts[each.cue().from()];
        return goesOn ? chains.get(i - 1) : List.copyOf(chain);
    }

    private static Form form(Spotter.Found found, Prose prose) {
        int quoted = 0;
        int all = 0;
        for (var run : found.content()) {
            for (int i = run.from(); i < run.to(); i++) {
                int length = prose.tokens().end(i) - prose.tokens().begin(i);
                if (prose.tokens().isWord(i)) {
                    all += length;
                    quoted += prose.quotes[i] == Quotations.OUT ? 0 : length;
                }
            }
        }
        return Form.of(quoted, all);
    }

    private static List<Span> spans(List<Run> runs, Prose prose, CodePoints points) {
        var spans = new ArrayList<Span>();
        for (var run : runs) {
            spans.add(
                    new Span(
                            points.fromUnits(prose.tokens().begin(run.from())),
                            points.fromUnits(prose.tokens().end(run.to() - 1))));
        }
        return spans;
    }
}
