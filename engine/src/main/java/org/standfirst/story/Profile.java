package org.standfirst.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * An article as it is compared. Immutable but for the numbers of its terms.
 *
 * @param second when it was published, from 1970
 * @param nano and the fraction of the second
 * @param fields headline; lead: headline, standfirst and the first paragraphs; the terms of the
 *     whole text that say most; words written with a capital inside sentences; numbers;
 *     neighbouring terms, by a hash of the two
 * @param words how many were read
 * @param titleSize how many terms the headline has
 * @param opinion whether the outlet calls it opinion, analysis or a letter
 * @param satire whether the outlet calls it satire, which reports nothing
 * @param goesOn whether it says that it goes on from a report of its own outlet
 */
record Profile(
        String id,
        long second,
        int nano,
        String language,
        String outlet,
        FieldVectors fields,
        int words,
        int titleSize,
        boolean opinion,
        boolean satire,
        boolean goesOn) {

    private static final int OPINION = 1;
    private static final int SATIRE = 2;
    private static final int GOES_ON = 4;

    /** Languages and outlets are few: the same object each time is told the same at a glance. */
    Profile {
        language = language.intern();
        outlet = outlet.intern();
    }

    static Profile of(
            String id,
            Instant published,
            String language,
            String outlet,
            FieldVectors fields,
            int words,
            boolean opinion,
            boolean satire,
            boolean goesOn) {
        return new Profile(
                id,
                published.getEpochSecond(),
                published.getNano(),
                language,
                outlet,
                fields,
                words,
                fields.size(FieldVectors.TITLE),
                opinion,
                satire,
                goesOn);
    }

    /** The same article, its terms weighed anew. */
    Profile with(FieldVectors weighed) {
        return new Profile(
                id,
                second,
                nano,
                language,
                outlet,
                weighed,
                words,
                weighed.size(FieldVectors.TITLE),
                opinion,
                satire,
                goesOn);
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

    /** Whether both are of one outlet, and the later one does not say that it goes on from one. */
    boolean isOfSameOutlet(Profile other) {
        boolean same = !outlet.isEmpty() && outlet.equals(other.outlet);
        return same && !(second >= other.second ? goesOn : other.goesOn);
    }

    Duration gap(Profile other) {
        return Duration.between(published(), other.published()).abs();
    }

    Instant published() {
        return Instant.ofEpochSecond(second, nano);
    }

    /** The gap in whole minutes. */
    long minutesFrom(Profile other) {
        return Math.abs(second - other.second) / 60;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeUTF(id);
        out.writeLong(second);
        out.writeInt(nano);
        out.writeUTF(language);
        out.writeUTF(outlet);
        for (int field = 0; field < FieldVectors.FIELDS; field++) {
            fields.vector(field).save(out);
        }
        fields.neighbours().save(out);
        out.writeInt(words);
        out.writeByte((opinion ? OPINION : 0) | (satire ? SATIRE : 0) | (goesOn ? GOES_ON : 0));
    }

    static Profile restore(DataInputStream in) throws IOException {
        var id = in.readUTF();
        var published = Instant.ofEpochSecond(in.readLong(), in.readInt());
        var language = in.readUTF();
        var outlet = in.readUTF();
        var vectors = new Vector[FieldVectors.FIELDS];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = Vector.restore(in);
        }
        var fields = new FieldVectors(vectors, Vector.restore(in));
        int words = in.readInt();
        int kind = in.readByte();
        return Profile.of(
                id,
                published,
                language,
                outlet,
                fields,
                words,
                (kind & OPINION) != 0,
                (kind & SATIRE) != 0,
                (kind & GOES_ON) != 0);
    }
}
