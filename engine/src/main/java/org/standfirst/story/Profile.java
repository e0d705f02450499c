package org.standfirst.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;

/**
 * An article as it is compared. Immutable but for the numbers of its terms.
 *
 * @param title the headline's terms
 * @param lead headline, standfirst and the first paragraphs
 * @param body the terms of the whole text that say most
 * @param names words written with a capital inside sentences
 * @param figures numbers
 * @param pairs neighbouring terms, by a hash of the two
 * @param words how many were read
 * @param opinion whether the outlet calls it opinion, analysis or a letter
 * @param satire whether the outlet calls it satire, which reports nothing
 */
record Profile(
        String id,
        Instant published,
        String language,
        String outlet,
        Vector title,
        Vector lead,
        Vector body,
        Vector names,
        Vector figures,
        Vector pairs,
        int words,
        boolean opinion,
        boolean satire) {

    private static final int OPINION = 1;
    private static final int SATIRE = 2;

    /** Lays the vectors side by side. */
    Profile {
        var together = Vector.together(title, lead, body, names, figures, pairs);
        title = together[0];
        lead = together[1];
        body = together[2];
        names = together[3];
        figures = together[4];
        pairs = together[5];
    }

    /** Whether there is more than a headline. */
    boolean hasText() {
        return words > 0;
    }

    /** Whether the two may report one event at all, by kind, language and time. */
    boolean isComparable(Profile other, long windowMinutes) {
        boolean sameLanguage =
                language.isEmpty() || other.language.isEmpty() || language.equals(other.language);
        return satire == other.satire && sameLanguage && minutesFrom(other) <= windowMinutes;
    }

    Duration gap(Profile other) {
        return Duration.between(published, other.published).abs();
    }

    /** The same in whole minutes. */
    long minutesFrom(Profile other) {
        return Math.abs(published.getEpochSecond() - other.published.getEpochSecond()) / 60;
    }

    void addTo(BitSet used) {
        title.addTo(used);
        lead.addTo(used);
        body.addTo(used);
        names.addTo(used);
        figures.addTo(used);
    }

    void renumber(int[] changed) {
        title.renumber(changed);
        lead.renumber(changed);
        body.renumber(changed);
        names.renumber(changed);
        figures.renumber(changed);
    }

    void save(DataOutputStream out) throws IOException {
        out.writeUTF(id);
        out.writeLong(published.getEpochSecond());
        out.writeInt(published.getNano());
        out.writeUTF(language);
        out.writeUTF(outlet);
        title.save(out);
        lead.save(out);
        body.save(out);
        names.save(out);
        figures.save(out);
        pairs.save(out);
        out.writeInt(words);
        out.writeByte((opinion ? OPINION : 0) | (satire ? SATIRE : 0));
    }

    static Profile restore(DataInputStream in) throws IOException {
        var id = in.readUTF();
        var published = Instant.ofEpochSecond(in.readLong(), in.readInt());
        var language = in.readUTF();
        var outlet = in.readUTF();
        var vectors = new Vector[6];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = Vector.restore(in);
        }
        int words = in.readInt();
        int kind = in.readByte();
        return new Profile(
                id,
                published,
                language,
                outlet,
                vectors[0],
                vectors[1],
                vectors[2],
                vectors[3],
                vectors[4],
                vectors[5],
                words,
                (kind & OPINION) != 0,
                (kind & SATIRE) != 0);
    }
}
