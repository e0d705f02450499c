package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Surnames;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is one voice in a set of articles. Full names of persons and names of bodies make the voices;
 * short names, offices and nameless sources are joined to them afterwards, see {@link Voices}.
 */
final class Ledger {

    /** Who speaks for all of a company. */
    private static final Pattern CHIEF =
            Pattern.compile(
                    "(?:.* )?(?:chief executive|chief|boss|chairman|chairwoman|owner|president)"
                            + " of (?:the )?(\\p{Lu}[^,;]*)");

    /** Offices that are surnames as well, "Ada King"; not "Attorney General" or "Lord Mayor". */
    private static final Pattern SURNAME =
            Pattern.compile("(?:\\p{Lu}[\\p{L}.'\u2019-]* )*(?:King|Bishop)");

    private final List<KnownVoice> groups = new ArrayList<>();
    private final Map<String, KnownVoice> byName = new HashMap<>();
    private final List<LedgerEntry> loose = new ArrayList<>();

    Ledger(List<Voices.Reading> readings) {
        var ordered = new ArrayList<>(readings);
        ordered.sort(
                Comparator.comparing(
                        r -> r.article().published(),
                        Comparator.nullsLast(Comparator.naturalOrder())));
        for (var reading : ordered) {
            var text = reading.article().text();
            var names = new NamesOfText(text);
            for (var said : reading.attributions()) {
                if (isNobody(said.speaker().name())) {
                    continue;
                }
                add(LedgerEntry.of(reading.article(), text, names, said));
            }
        }
        joinShortNames();
        LooseVoice.of(loose).forEach(this::addLoose);
    }

    /** A body's short name goes to the only full name of the story that ends in it. */
    private void joinShortNames() {
        for (var group : List.copyOf(groups)) {
            var full = group.isPerson() ? null : full(group);
            if (full != null) {
                group.entries().forEach(full::join);
                groups.remove(group);
            }
        }
    }

    private @Nullable KnownVoice full(KnownVoice group) {
        boolean tells =
                group.known().indexOf(' ') > 0
                        || Nouns.SINGULAR_BODIES.contains(group.known())
                        || group.speaker().kind() == Kind.OUTLET;
        KnownVoice only = null;
        for (var each : groups) {
            boolean longer = !each.isPerson() && each.known().endsWith(" " + group.known());
            if (longer && only != null) {
                return null;
            }
            only = longer ? each : only;
        }
        boolean press = only != null && only.speaker().kind() == Kind.OUTLET;
        return tells || press ? only : null;
    }

    /** Full names of persons and names of bodies make the voices; the others come later. */
    private void add(LedgerEntry entry) {
        var speaker = entry.speaker();
        boolean firm =
                switch (speaker.kind()) {
                    case PERSON ->
                            Titles.without(speaker.name()).contains(" ") && !isOffice(speaker);
                    case BODY -> !speaker.name().isEmpty() && !isCompany(speaker);
                    case OUTLET -> !speaker.name().isEmpty();
                    case DOCUMENT, UNNAMED, CROWD -> false;
                };
        if (!firm) {
            loose.add(entry);
            return;
        }
        var group = byName.computeIfAbsent(key(speaker), k -> founded(speaker));
        group.join(entry);
    }

    /** Whether it is "the foreign minister", of whom every country has one. */
    static boolean isOffice(Speaker speaker) {
        var words = Voices.bare(speaker.name()).split(" ", -1);
        return Nouns.OFFICES.contains(words[words.length - 1])
                && !SURNAME.matcher(speaker.name().strip()).matches();
    }

    /** Whether it is "the company", of which every story has another. */
    private static boolean isCompany(Speaker speaker) {
        var name = OutletNames.bare(speaker.name());
        int of = name.indexOf(" of ");
        return Nouns.COMPANIES.contains(of < 0 ? name : name.substring(0, of));
    }

    /** Whether nobody is named at all, or the reader: "as you know", "others believe". */
    private static boolean isNobody(String name) {
        return name.chars().noneMatch(Character::isLetter)
                || ANYBODY.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    private static final Set<String> ANYBODY =
            Nouns.set(
                    """
                    you one he she it they we i him her them us me who this that these those
                    many most some others other another few several all both everybody everyone
                    anybody anyone somebody someone nobody
                    """);

    /** What the names of one voice have in common. */
    private static String key(Speaker speaker) {
        var name = OutletNames.bare(speaker.name());
        return speaker.kind() == Kind.PERSON ? person(name) : name;
    }

    /**
     * "john f. kerry" and "john kerry" are one, as are "omar al-haddad" and "omar hadad", "sergey"
     * and "sergei": outlets write one name in several ways, but the first name nearly alike.
     */
    private static String person(String name) {
        var plain =
                name.replaceAll("(?<=\\w) \\p{L}\\.?(?= \\p{L}{2})", "")
                        .replaceAll(",? [js]r\\.?$", "");
        int last = plain.lastIndexOf(' ') + 1;
        return plain.substring(0, last).replace('y', 'i') + Surnames.family(plain);
    }

    private KnownVoice founded(Speaker speaker) {
        var group = new KnownVoice(speaker);
        groups.add(group);
        return group;
    }

    private void addLoose(LooseVoice loose) {
        KnownVoice only = null;
        int fitting = 0;
        for (var group : groups) {
            if (loose.fits(group)) {
                fitting++;
                only = group;
            }
        }
        if (only == null || fitting > 1) {
            only = employer(loose.speaker());
        }
        var joined = only != null ? only : founded(loose.speaker());
        loose.entries().forEach(joined::join);
    }

    /**
     * The company whose chief the story names, where nothing else is known of "the company": "Ada
     * Grange, chief executive of Harbour Ferries".
     */
    private @Nullable KnownVoice employer(Speaker speaker) {
        if (speaker.kind() != Kind.BODY || !isCompany(speaker)) {
            return null;
        }
        int of = speaker.name().indexOf(" of ");
        var chief = of < 0 ? "" : OutletNames.bare(speaker.name().substring(of + 4));
        String only = null;
        for (var group : groups) {
            if (!group.isPerson() || (of >= 0 && !group.known().equals(chief))) {
                continue;
            }
            for (var description : group.descriptions()) {
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

    Voices voices() {
        var voices = new ArrayList<Voices.Voice>();
        for (var group : groups) {
            voices.add(
                    new Voices.Voice(
                            group.speaker(),
                            List.copyOf(group.descriptions()),
                            Statements.of(group.entries())));
        }
        voices.sort(
                Comparator.comparingInt((Voices.Voice v) -> v.statements().size())
                        .reversed()
                        .thenComparing(v -> v.speaker().name()));
        return new Voices(voices, DeniedStatements.among(voices));
    }
}
