package org.standfirst.attribution;

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
        name = OutletNames.bare(speaker.name());
        nameWords = Voices.words(name);
        descriptions = speaker.descriptions().stream().map(Voices::words).toList();
        surname = speaker.kind() == Kind.PERSON && !Ledger.isOffice(speaker);
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

    private boolean isSo(KnownVoice group) {
        return descriptions.stream().anyMatch(group::isDescribed);
    }

    /** Whether it may be that one; what costs most is asked last. */
    boolean fits(KnownVoice group) {
        if (surname) {
            return group.isPerson()
                    && !name.isEmpty()
                    && group.known().length() > name.length()
                    && group.known().endsWith(name)
                    && group.known().charAt(group.known().length() - name.length() - 1) == ' '
                    && (isSo(group) || says(group));
        }
        if (speaker.kind() == Kind.BODY) {
            boolean owned = name.contains(" of ");
            return !owned && group.isBody() && group.isDescribedAs(Nouns.COMPANIES);
        }
        if (group.isPerson() && !name.isEmpty()) {
            return group.isDescribed(nameWords) || (isSo(group) && says(group));
        }
        return group.speaker().kind() == speaker.kind()
                && group.known().equals(name)
                && says(group);
    }
}
