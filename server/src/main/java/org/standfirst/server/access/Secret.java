package org.standfirst.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Tokens that nobody can guess, and what is kept of them. */
public final class Secret {

    private static final int BYTES = 32;
    private static final int CODE_LETTERS = 12;

    /** Without those that look like others. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** A new token of 256 random bits, fit for addresses and cookies. */
    public static String token() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A new code of 60 random bits, fit to be typed. */
    static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LETTERS; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** What is kept of a token. No salt and no stretching: it has more bits than anyone can try. */
    public static String hash(String token) {
        return digest("kept:" + token);
    }

    /**
     * What the forms of a session carry. Another site can have the browser send the cookie but can
     * read neither it nor this.
     */
    public static String formToken(String cookie) {
        return digest("form:" + cookie);
    }

    /** Whether two are the same, in a time that does not tell where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
