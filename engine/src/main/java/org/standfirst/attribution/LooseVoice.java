package org.standfirst.attribution;

import org.standfirst.text.Surnames;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One whose name alone does not say who speaks, made ready to be held against every voice. */
final class LooseVoice {

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Speaker speaker;
    private final String name;
    private final List<String> nameWords;
    private final List<List<String>> descriptions;
    private final boolean surname;

    private LooseVoice(Speaker speaker) {
        this.speaker = speaker;
        surname = speaker.kind() == Kind.PERSON && !Ledger.isOffice(speaker);
        var called = surname ? Titles.without(speaker.name()) : speaker.name();
        name = OutletNames.bare(called);
        nameWords = Voices.words(name);
        descriptions = speaker.descriptions().stream().map(Voices::words).toList();
    }

    /** Each by itself, but a surname of one article is one person, described in the same words. */
    static List<LooseVoice> of(List<LedgerEntry> entries) {
        var voices = new ArrayList<LooseVoice>();
        Map<List<Object>, LooseVoice> surnames = new LinkedHashMap<>();
        for (var entry : entries) {
            var fresh = new LooseVoice(entry.speaker());
            var voice = fresh;
            if (fresh.surname && !fresh.name.isEmpty()) {
                var key =
                        List.<Object>of(
                                entry.carrier().articleId(),
                                fresh.name,
                                entry.speaker().descriptions());
                voice = surnames.computeIfAbsent(key, k -> fresh);
            }
            if (voice == fresh) {
                voices.add(fresh);
            }
            voice.entries.add(entry);
        }
        return voices;
    }

    Speaker speaker() {
        return speaker;
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    private boolean says(KnownVoice group) {
        return entries.stream().anyMatch(group::says);
    }

    /** Whether a report of each names the same others, so that both tell of one thing. */
    private boolean namesSame(KnownVoice group) {
        return entries.stream()
                .anyMatch(entry ->
                        group.entries().stream()
                                .anyMatch(e -> entry.namesSame(e, name, group.known())));
    }

    /** Whether it is "foreign minister of Drovia", and that one is described as Drovian. */
    private boolean holdsOffice(KnownVoice group) {
        int of = nameWords.indexOf("of");
        boolean office =
                of > 0
                        && of == nameWords.size() - 2
                        && Nouns.OFFICES.contains(nameWords.get(of - 1));
        if (!office) {
            return false;
        }
        var country = nameWords.getLast();
        var stem = country.substring(0, country.length() - Math.min(2, country.length() / 3));
        var held = nameWords.subList(0, of);
        return group.descriptions().stream()
                .map(Voices::words)
                .anyMatch(words ->
                        words.containsAll(held)
                                && words.stream().anyMatch(word -> word.startsWith(stem)));
    }

    private boolean isSo(KnownVoice group) {
        return descriptions.stream().anyMatch(group::isDescribed);
    }

    /** Whether it may be that one; what costs most is asked last. */
    boolean fits(KnownVoice group) {
        if (surname) {
            return group.isPerson() && !name.isEmpty() && (isFull(group) || isSame(group));
        }
        if (speaker.kind() == Kind.BODY) {
            boolean owned = name.contains(" of ");
            return !owned && group.isBody() && group.isDescribedAs(Nouns.COMPANIES);
        }
        if (group.isPerson() && holdsOffice(group)) {
            return true;
        }
        if (group.isPerson() && !name.isEmpty()) {
            return group.isDescribed(nameWords) || (isSo(group) && says(group));
        }
        return group.speaker().kind() == speaker.kind()
                && group.known().equals(name)
                && says(group);
    }

    /**
     * Whether that is the full name, and more than the surname speaks for it: the same description,
     * the same statement, or that both reports name the same others.
     */
    private boolean isFull(KnownVoice group) {
        var known = group.known();
        boolean ends = known.endsWith(" " + name);
        boolean spelt =
                known.indexOf(' ') > 0
                        && name.indexOf(' ') < 0
                        && Surnames.family(known).equals(Surnames.family(name));
        boolean described = !descriptions.isEmpty() && !group.descriptions().isEmpty();
        return (ends || spelt) && (isSo(group) || says(group) || (!described && namesSame(group)));
    }

    /**
     * Whether another report calls somebody by this surname alone, and not as somebody else: whom
     * two reports of one story need not introduce is one person.
     */
    private boolean isSame(KnownVoice group) {
        boolean alone = Titles.without(group.known()).equals(name);
        boolean described = !descriptions.isEmpty() && !group.descriptions().isEmpty();
        return alone && (!described || isSo(group));
    }
}
