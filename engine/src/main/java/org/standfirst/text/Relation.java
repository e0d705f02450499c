package org.standfirst.text;

/** How a word hangs on its head, in coarse classes, by number. */
public final class Relation {

    /** On nothing: the head of its sentence. */
    public static final byte ROOT = 0;

    /** The subject of an active verb. */
    public static final byte SUBJECT = 1;

    /** The subject of a passive verb. */
    public static final byte PASSIVE_SUBJECT = 2;

    /** "by" of a passive verb. */
    public static final byte AGENT = 3;

    public static final byte OBJECT = 4;

    /** A clause that is an object: what somebody says. */
    public static final byte CLAUSE = 5;

    /** An open clause, or the complement of a copula. */
    public static final byte COMPLEMENT = 6;

    public static final byte PREPOSITION = 7;

    /** The noun of a preposition. */
    public static final byte PREPOSITION_OBJECT = 8;

    public static final byte ADVERBIAL_CLAUSE = 9;

    public static final byte RELATIVE_CLAUSE = 10;

    public static final byte CONJUNCT = 11;

    public static final byte APPOSITION = 12;

    /** Auxiliary, determiner, conjunction, particle, negation. */
    public static final byte FUNCTION = 13;

    public static final byte MODIFIER = 14;

    public static final byte PUNCTUATION = 15;

    /** How many there are. */
    public static final int COUNT = 16;

    private Relation() {}
}
