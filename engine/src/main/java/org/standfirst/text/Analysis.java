package org.standfirst.text;

/**
 * A text with all that is known of its tokens: forms, parts of speech, names, and on which word
 * each hangs. Immutable; the arrays are shared and not to be written.
 *
 * @param tokens the tokens
 * @param forms their forms
 * @param tags the number of each token's part of speech in {@link Penn}
 * @param names the number of each token's name tag in {@link NameTag}
 * @param heads the token on which each token hangs, or -1
 * @param relations the number of each token's {@link Relation} to its head
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Analysis(
        Tokens tokens, Forms forms, byte[] tags, byte[] names, int[] heads, byte[] relations) {}
