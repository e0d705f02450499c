package org.standfirst.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One who speaks, as the ledger knows them so far. */
final class KnownVoice {

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Set<String> descriptions = new LinkedHashSet<>();

    /** The words of each description. */
    private final List<Set<String>> described = new ArrayList<>();

    /** The name in lower case, without an article. */
    private final String known;

    private Speaker speaker;

    KnownVoice(Speaker speaker) {
        this.speaker = speaker;
        this.known = OutletNames.bare(speaker.name());
    }

    Speaker speaker() {
        return speaker;
    }

    /** The name in small letters, without an article. */
    String known() {
        return known;
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    Set<String> descriptions() {
        return descriptions;
    }

    /** Takes what is said, and the words by which its speaker is described. */
    void join(LedgerEntry entry) {
        entries.add(entry);
        describe(entry.speaker().descriptions());
    }

    boolean isPerson() {
        return speaker.kind() == Kind.PERSON;
    }

    private void describe(List<String> words) {
        for (var description : words) {
            if (descriptions.add(description)) {
                described.add(new HashSet<>(Voices.words(description)));
            }
        }
        if (speaker.descriptions().isEmpty()) {
            speaker = new Speaker(speaker.name(), speaker.kind(), words);
        }
    }

    /**
     * Whether all of some words, of which one says too little but for an office, describe it, or
     * what describes it is a part of them: "foreign minister" of "Drovian foreign minister".
     */
    boolean isDescribed(List<String> words) {
        boolean enough =
                words.size() > 1 || (words.size() == 1 && Nouns.OFFICES.contains(words.get(0)));
        return enough && described.stream().anyMatch(d -> d.containsAll(words) || isPart(d, words));
    }

    private static boolean isPart(Set<String> description, List<String> words) {
        return description.size() > 1 && words.containsAll(description);
    }

    boolean isBody() {
        return speaker.kind() == Kind.BODY;
    }

    boolean isDescribedAs(Set<String> nouns) {
        return described.stream().anyMatch(d -> d.stream().anyMatch(nouns::contains));
    }

    boolean says(LedgerEntry entry) {
        return entries.stream().anyMatch(entry::isSaidIn);
    }
}
