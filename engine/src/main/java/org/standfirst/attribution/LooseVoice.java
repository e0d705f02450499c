package org.standfirst.attribution;

import java.util.List;

/** One whose name alone does not say who speaks, made ready to be held against every voice. */
final class LooseVoice {

    private final LedgerEntry entry;
    private final Speaker speaker;
    private final String name;
    private final List<String> nameWords;
    private final List<List<String>> descriptions;
    private final boolean surname;

    LooseVoice(LedgerEntry entry) {
        this.entry = entry;
        speaker = entry.speaker();
        name = OutletNames.bare(speaker.name());
        nameWords = Voices.words(name);
        descriptions = speaker.descriptions().stream().map(Voices::words).toList();
        surname = speaker.kind() == Kind.PERSON && !Ledger.isOffice(speaker);
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
                    && (isSo(group) || group.says(entry));
        }
        if (speaker.kind() == Kind.BODY) {
            boolean owned = name.contains(" of ");
            return !owned && group.isBody() && group.isDescribedAs(Nouns.COMPANIES);
        }
        if (group.isPerson() && !name.isEmpty()) {
            return group.isDescribed(nameWords) || (isSo(group) && group.says(entry));
        }
        return group.speaker().kind() == speaker.kind()
                && group.known().equals(name)
                && group.says(entry);
    }
}
