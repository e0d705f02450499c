package org.standfirst.text;

/**
 * What kind of name a token belongs to, by number. A name's first token has the number of its kind,
 * the others the number above.
 */
public final class NameTag {

    /** In no name. */
    public static final byte NONE = 0;

    public static final byte PERSON = 1;

    /** An organisation. */
    public static final byte BODY = 3;

    public static final byte PLACE = 5;

    /** Of a nation, a religion or a party: "Republicans". */
    public static final byte GROUP = 7;

    public static final byte TIME = 9;

    public static final byte OTHER = 11;

    /** How many numbers there are. */
    public static final int COUNT = 13;

    private NameTag() {}

    /** Whether a token with this number begins a name. */
    public static boolean begins(int tag) {
        return tag > 0 && tag % 2 == 1;
    }

    /** Whether a token with this number goes on with a name. */
    public static boolean goesOn(int tag) {
        return tag > 0 && tag % 2 == 0;
    }

    /** The kind of name: the number of its first token. */
    public static int kind(int tag) {
        return goesOn(tag) ? tag - 1 : tag;
    }
}
