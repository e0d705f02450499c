package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ledger of a story, or of any set of articles: who said what, which outlets carry each
 * statement and in which words, who carried it first, and who only repeats it. A value; made anew
 * when an article is added.
 *
 * <p>One voice is one person or body. Two articles' persons are joined by their full names; a
 * surname alone, or "the prime minister", only where one full name alone fits and something more
 * than the surname speaks for it: the same description or the same statement. A body's short name
 * ("the coastguard") is joined to the only full one that ends in it; "the company" to the only one
 * so described. Nameless sources are joined only by the same statement.
 *
 * @param voices those who speak, the one with most statements first
 * @param denials denials with what they deny, as far as it is among the statements
 */
public record Voices(List<Voice> voices, List<Denial> denials) {

    /** Share of the fewer words that two wordings of one statement have in common. */
    private static final double SAME = 0.6;

    /** The same for a denial and what it denies, which are put in other words. */
    private static final double DENIED = 0.4;

    /** Shorter contents are one statement only if they are the same. */
    private static final int FEW_WORDS = 3;

    public Voices {
        voices = List.copyOf(voices);
        denials = List.copyOf(denials);
    }

    /** An article and what was found in it. */
    public record Reading(Article article, List<Attribution> attributions) {

        public Reading {
            attributions = List.copyOf(attributions);
        }
    }

    /**
     * One who speaks.
     *
     * @param speaker with the fullest name given anywhere
     * @param descriptions all the words by which the articles describe who it is
     * @param statements in the order in which they were first carried
     */
    public record Voice(Speaker speaker, List<String> descriptions, List<Statement> statements) {

        public Voice {
            descriptions = List.copyOf(descriptions);
            statements = List.copyOf(statements);
        }
    }

    /**
     * One thing said, as one or more articles carry it.
     *
     * @param carriers in the order of their publication
     */
    public record Statement(List<Carrier> carriers) {

        public Statement {
            carriers = List.copyOf(carriers);
        }

        /** Who carried it first. */
        public Carrier first() {
            return carriers.getFirst();
        }

        /** What is done by saying it, as the first carrier has it. */
        public Act act() {
            return first().attribution().act();
        }

        /** The outlets that carry it, the first one first. */
        public Set<String> outlets() {
            var outlets = new LinkedHashSet<String>();
            carriers.forEach(c -> outlets.add(c.outlet()));
            return outlets;
        }

        /** The different wordings, as the articles have them, the first one first. */
        public List<String> wordings() {
            var seen = new HashSet<String>();
            return carriers.stream().map(Carrier::words).filter(w -> seen.add(bare(w))).toList();
        }
    }

    /**
     * An article that carries a statement.
     *
     * @param published when, if it is known
     * @param words the content, its parts joined by " … "
     * @param repeats whether it has the statement from an outlet that carried it before: it says
     *     so, or has the same words
     */
    public record Carrier(
            String articleId,
            String outlet,
            @Nullable Moment published,
            Attribution attribution,
            String words,
            boolean repeats) {}

    /** A denial and the statement it denies. */
    public record Denial(Statement denial, Statement denied) {}

    /** The ledger of these articles. */
    public static Voices of(List<Reading> readings) {
        return new Ledger(readings).voices();
    }

    /** Whether two articles carry a statement in different words, marks and capitals aside. */
    public static boolean differ(Carrier one, Carrier other) {
        return !bare(one.words()).equals(bare(other.words()));
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static List<String> words(@Nullable String phrase) {
        return phrase == null || phrase.isEmpty()
                ? List.of()
                : List.of(bare(phrase).split(" ", -1));
    }

    /** One attribution with what is needed to compare it. */
    private record Entry(Carrier carrier, Set<String> terms) {}

    private static final class Group {
        private final List<Entry> entries = new ArrayList<>();
        private final Set<String> descriptions = new LinkedHashSet<>();

        /** The words of each description. */
        private final List<Set<String>> described = new ArrayList<>();

        /** The name in lower case, without an article. */
        private final String known;

        private Speaker speaker;

        Group(Speaker speaker) {
            this.speaker = speaker;
            this.known = OutletNames.bare(speaker.name());
        }

        boolean isPerson() {
            return speaker.kind() == Kind.PERSON;
        }

        void describe(List<String> words) {
            for (var description : words) {
                if (descriptions.add(description)) {
                    described.add(new HashSet<>(words(description)));
                }
            }
            if (speaker.descriptions().isEmpty()) {
                speaker = new Speaker(speaker.name(), speaker.kind(), words);
            }
        }

        /**
         * Whether all of some words, of which one says too little but for an office, describe it.
         */
        boolean isDescribed(List<String> words) {
            boolean enough =
                    words.size() > 1 || (words.size() == 1 && Nouns.OFFICES.contains(words.get(0)));
            return enough && described.stream().anyMatch(d -> d.containsAll(words));
        }

        boolean isBody() {
            return speaker.kind() == Kind.BODY;
        }

        boolean isDescribedAs(Set<String> nouns) {
            return described.stream().anyMatch(d -> d.stream().anyMatch(nouns::contains));
        }

        boolean says(Entry entry) {
            return entries.stream().anyMatch(e -> Ledger.same(e, entry, SAME));
        }
    }

    /** One whose name alone does not say who speaks, made ready to be held against every voice. */
    private static final class Loose {
        private final Entry entry;
        private final Speaker speaker;
        private final String name;
        private final List<String> nameWords;
        private final List<List<String>> descriptions;
        private final boolean surname;

        Loose(Entry entry) {
            this.entry = entry;
            speaker = entry.carrier().attribution().speaker();
            name = OutletNames.bare(speaker.name());
            nameWords = words(name);
            descriptions = speaker.descriptions().stream().map(Voices::words).toList();
            surname = speaker.kind() == Kind.PERSON && !Ledger.isOffice(speaker);
        }

        private boolean isSo(Group group) {
            return descriptions.stream().anyMatch(group::isDescribed);
        }

        /** What costs most is asked last. */
        boolean fits(Group group) {
            if (surname) {
                return group.isPerson()
                        && !name.isEmpty()
                        && group.known.length() > name.length()
                        && group.known.endsWith(name)
                        && group.known.charAt(group.known.length() - name.length() - 1) == ' '
                        && (isSo(group) || group.says(entry));
            }
            if (speaker.kind() == Kind.BODY) {
                boolean owned = name.contains(" of ");
                return !owned && group.isBody() && group.isDescribedAs(Nouns.COMPANIES);
            }
            if (group.isPerson() && !name.isEmpty()) {
                return group.isDescribed(nameWords) || (isSo(group) && group.says(entry));
            }
            return group.speaker.kind() == speaker.kind()
                    && group.known.equals(name)
                    && group.says(entry);
        }
    }

    /** A statement of a voice with its terms. */
    private record Said(Voice voice, Statement statement, Set<String> terms) {

        boolean isDenial() {
            return statement.act() == Act.DENIES;
        }
    }

    private static final class Ledger {
        private final List<Group> groups = new ArrayList<>();
        private final Map<String, Group> byName = new HashMap<>();
        private final List<Entry> loose = new ArrayList<>();

        Ledger(List<Reading> readings) {
            var ordered = new ArrayList<>(readings);
            ordered.sort(
                    Comparator.comparing(
                            r -> r.article().published(),
                            Comparator.nullsLast(Comparator.naturalOrder())));
            for (var reading : ordered) {
                var text = reading.article().text();
                for (var said : reading.attributions()) {
                    if (isNobody(said.speaker().name())) {
                        continue;
                    }
                    add(entry(reading.article(), text, said));
                }
            }
            joinShortNames();
            loose.forEach(this::addLoose);
        }

        /** A body's short name goes to the only full name of the story that ends in it. */
        private void joinShortNames() {
            for (var group : List.copyOf(groups)) {
                var full = group.isPerson() ? null : full(group);
                if (full != null) {
                    group.entries.forEach(entry -> join(full, entry));
                    groups.remove(group);
                }
            }
        }

        private @Nullable Group full(Group group) {
            boolean tells =
                    group.known.indexOf(' ') > 0
                            || Nouns.SINGULAR_BODIES.contains(group.known)
                            || group.speaker.kind() == Kind.OUTLET;
            Group only = null;
            for (var each : groups) {
                boolean longer = !each.isPerson() && each.known.endsWith(" " + group.known);
                if (longer && only != null) {
                    return null;
                }
                only = longer ? each : only;
            }
            boolean press = only != null && only.speaker.kind() == Kind.OUTLET;
            return tells || press ? only : null;
        }

        private static Entry entry(Article article, String text, Attribution said) {
            var words = new StringBuilder();
            for (var span : said.content()) {
                words.append(words.isEmpty() ? "" : " … ");
                int begin = text.offsetByCodePoints(0, span.begin());
                words.append(
                        text, begin, text.offsetByCodePoints(begin, span.end() - span.begin()));
            }
            var carrier =
                    new Carrier(
                            article.id(),
                            article.outlet(),
                            article.published(),
                            said,
                            words.toString(),
                            false);
            return new Entry(carrier, new HashSet<>(Terms.of(carrier.words(), article.language())));
        }

        /** Full names of persons and names of bodies make the voices; the others come later. */
        private void add(Entry entry) {
            var speaker = entry.carrier().attribution().speaker();
            boolean firm =
                    switch (speaker.kind()) {
                        case PERSON -> speaker.name().strip().contains(" ") && !isOffice(speaker);
                        case BODY -> !speaker.name().isEmpty() && !isCompany(speaker);
                        case OUTLET -> !speaker.name().isEmpty();
                        case DOCUMENT, UNNAMED, CROWD -> false;
                    };
            if (!firm) {
                loose.add(entry);
                return;
            }
            var key = withoutInitials(OutletNames.bare(speaker.name()), speaker.kind());
            var group = byName.computeIfAbsent(key, k -> founded(speaker));
            join(group, entry);
        }

        /** Whether it is "the foreign minister", of whom every country has one. */
        private static boolean isOffice(Speaker speaker) {
            var words = bare(speaker.name()).split(" ", -1);
            return Nouns.OFFICES.contains(words[words.length - 1]);
        }

        /** Whether it is "the company", of which every story has another. */
        private static boolean isCompany(Speaker speaker) {
            var name = OutletNames.bare(speaker.name());
            int of = name.indexOf(" of ");
            return Nouns.COMPANIES.contains(of < 0 ? name : name.substring(0, of));
        }

        /** Whether nobody is named at all, or the reader: "as you know". */
        private static boolean isNobody(String name) {
            return name.isBlank() || name.equalsIgnoreCase("you") || name.equalsIgnoreCase("one");
        }

        /**
         * "john f. kerry" and "john kerry" are one, "omar al-haddad" and "omar haddad", as outlets
         * write one name in two ways.
         */
        private static String withoutInitials(String name, Kind kind) {
            return kind == Kind.PERSON
                    ? name.replaceAll("(?<=\\w) \\p{L}\\.?(?= \\p{L}{2})", "")
                            .replaceAll("(?<= )[ae]l-(?=\\p{L})", "")
                            .replaceAll(",? [js]r\\.?$", "")
                    : name;
        }

        private Group founded(Speaker speaker) {
            var group = new Group(speaker);
            groups.add(group);
            return group;
        }

        private static void join(Group group, Entry entry) {
            group.entries.add(entry);
            group.describe(entry.carrier().attribution().speaker().descriptions());
        }

        private void addLoose(Entry entry) {
            var loose = new Loose(entry);
            Group only = null;
            int fitting = 0;
            for (var group : groups) {
                if (loose.fits(group)) {
                    fitting++;
                    only = group;
                }
            }
            if (only == null || fitting > 1) {
                only = employer(loose.speaker);
            }
            join(only != null ? only : founded(loose.speaker), entry);
        }

        /**
         * The company whose chief the story names, where nothing else is known of "the company":
         * "Ada Grange, chief executive of Harbour Ferries".
         */
        private @Nullable Group employer(Speaker speaker) {
            if (speaker.kind() != Kind.BODY || !isCompany(speaker)) {
                return null;
            }
            int of = speaker.name().indexOf(" of ");
            var chief = of < 0 ? "" : OutletNames.bare(speaker.name().substring(of + 4));
            String only = null;
            for (var group : groups) {
                if (!group.isPerson() || (of >= 0 && !group.known.equals(chief))) {
                    continue;
                }
                for (var description : group.descriptions) {
                    var found = CHIEF.matcher(description);
                    if (found.matches()) {
                        if (only != null && !only.equals(found.group(1))) {
                            return null;
                        }
                        only = found.group(1);
                    }
                }
            }
            if (only == null) {
                return null;
            }
            var company = new Speaker(only, Kind.BODY);
            return byName.computeIfAbsent(OutletNames.bare(only), k -> founded(company));
        }

        /** Who speaks for all of a company. */
        private static final Pattern CHIEF =
                Pattern.compile(
                        "(?:.* )?(?:chief executive|chief|boss|chairman|chairwoman|owner|president)"
                                + " of (?:the )?(\\p{Lu}[^,;]*)");

        Voices voices() {
            var voices = new ArrayList<Voice>();
            for (var group : groups) {
                voices.add(
                        new Voice(
                                group.speaker,
                                List.copyOf(group.descriptions),
                                statements(group.entries)));
            }
            voices.sort(
                    Comparator.comparingInt((Voice v) -> v.statements().size())
                            .reversed()
                            .thenComparing(v -> v.speaker().name()));
            return new Voices(voices, denials(voices));
        }

        private static List<Statement> statements(List<Entry> entries) {
            var clusters = new ArrayList<List<Entry>>();
            var ordered = new ArrayList<>(entries);
            ordered.sort(
                    Comparator.comparing(
                            e -> e.carrier().published(),
                            Comparator.nullsLast(Comparator.naturalOrder())));
            for (var entry : ordered) {
                List<Entry> home = null;
                for (var cluster : clusters) {
                    if (same(cluster.getFirst(), entry, SAME)) {
                        home = cluster;
                        break;
                    }
                }
                if (home == null) {
                    home = new ArrayList<>();
                    clusters.add(home);
                }
                home.add(entry);
            }
            return clusters.stream().map(Ledger::statement).toList();
        }

        private static Statement statement(List<Entry> cluster) {
            var carriers = new ArrayList<Carrier>();
            for (var entry : cluster) {
                var c = entry.carrier();
                boolean repeats = carriers.stream().anyMatch(earlier -> repeats(c, earlier));
                carriers.add(
                        new Carrier(
                                c.articleId(),
                                c.outlet(),
                                c.published(),
                                c.attribution(),
                                c.words(),
                                repeats));
            }
            return new Statement(carriers);
        }

        private static boolean repeats(Carrier later, Carrier earlier) {
            if (later.outlet().equals(earlier.outlet())) {
                return false;
            }
            var outlet = OutletNames.bare(earlier.outlet());
            boolean credits =
                    later.attribution().via().stream()
                            .map(OutletNames::bare)
                            .anyMatch(v ->
                                    !v.isEmpty() && (v.equals(outlet) || outlet.endsWith(" " + v)));
            return credits || bare(later.words()).equals(bare(earlier.words()));
        }

        /** Whether two contents say the same: the shorter one's words stand in the longer one. */
        private static boolean same(Entry a, Entry b, double share) {
            int fewer = Math.min(a.terms().size(), b.terms().size());
            if (fewer < FEW_WORDS) {
                return a.terms().equals(b.terms()) && !a.terms().isEmpty();
            }
            return common(a.terms(), b.terms()) >= share * fewer;
        }

        private static int common(Set<String> a, Set<String> b) {
            var fewer = a.size() < b.size() ? a : b;
            var more = a.size() < b.size() ? b : a;
            int common = 0;
            for (var term : fewer) {
                common += more.contains(term) ? 1 : 0;
            }
            return common;
        }

        private static List<Denial> denials(List<Voice> voices) {
            boolean any =
                    voices.stream()
                            .flatMap(voice -> voice.statements().stream())
                            .anyMatch(statement -> statement.act() == Act.DENIES);
            if (!any) {
                return List.of();
            }
            var all = new ArrayList<Said>();
            for (var voice : voices) {
                for (var statement : voice.statements()) {
                    all.add(new Said(voice, statement, terms(statement)));
                }
            }
            var denials = new ArrayList<Denial>();
            for (var denial : all) {
                var denied = denial.isDenial() ? denied(all, denial) : null;
                if (denied != null) {
                    denials.add(new Denial(denial.statement(), denied));
                }
            }
            return denials;
        }

        @SuppressWarnings("ReferenceEquality") // One voice is one object here.
        private static @Nullable Statement denied(List<Said> all, Said denial) {
            Statement best = null;
            double most = DENIED;
            for (var said : all) {
                if (said.voice() == denial.voice() || said.isDenial()) {
                    continue;
                }
                int fewer = Math.min(denial.terms().size(), said.terms().size());
                double share =
                        fewer < FEW_WORDS
                                ? 0
                                : (double) common(denial.terms(), said.terms()) / fewer;
                if (share > most) {
                    most = share;
                    best = said.statement();
                }
            }
            return best;
        }

        private static Set<String> terms(Statement statement) {
            return new HashSet<>(Terms.of(statement.first().words(), "en"));
        }
    }
}
