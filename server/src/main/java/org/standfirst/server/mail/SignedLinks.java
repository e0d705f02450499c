package org.standfirst.server.mail;

import org.standfirst.server.store.Archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links that only we can have made: they name a reader and what may be done for them, under a key
 * of the archive. Safe for many threads.
 */
public final class SignedLinks {

    /** What a link is good for; one is never good for another. */
    public enum Purpose {
        CONFIRM,
        LEAVE,
        PREFERENCES
    }

    private static final int SIGNED = 16;
    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final SecretKeySpec key;

    private SignedLinks(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The links of an archive. */
    public static SignedLinks of(Archive archive) {
        return new SignedLinks(archive.write(shelves -> shelves.secrets().key("signed links")));
    }

    /** The last part of an address. */
    public String token(Purpose purpose, long reader) {
        var id = ByteBuffer.allocate(Long.BYTES).putLong(reader).array();
        var signature = Arrays.copyOf(mac(purpose.name(), id), SIGNED);
        var all = ByteBuffer.allocate(Long.BYTES + SIGNED).put(id).put(signature).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Whom a link is for; empty if we did not make it for this purpose. */
    public OptionalLong reader(Purpose purpose, String token) {
        try {
            var all = Base64.getUrlDecoder().decode(token);
            if (all.length == Long.BYTES + SIGNED) {
                var id = Arrays.copyOf(all, Long.BYTES);
                var signature = Arrays.copyOfRange(all, Long.BYTES, all.length);
                var ours = Arrays.copyOf(mac(purpose.name(), id), SIGNED);
                if (MessageDigest.isEqual(ours, signature)) {
                    return OptionalLong.of(ByteBuffer.wrap(id).getLong());
                }
            }
        } catch (IllegalArgumentException e) {
            // No base64, so none of ours.
        }
        return OptionalLong.empty();
    }

    /**
     * A word that stands for a letter of a reader's day, always the same: 26 small letters and
     * digits, as some servers change capitals.
     */
    public String stamp(long reader, String letter, String day) {
        var bytes =
                mac("stamp", (reader + " " + letter + ' ' + day).getBytes(StandardCharsets.UTF_8));
        var stamp = new StringBuilder();
        long buffer = 0;
        int bits = 0;
        for (int i = 0; stamp.length() < 26; i++) {
            buffer = (buffer << 8) | (bytes[i] & 0xff);
            bits += 8;
            while (bits >= 5 && stamp.length() < 26) {
                bits -= 5;
                stamp.append(BASE32.charAt((int) (buffer >> bits) & 31));
            }
        }
        return stamp.toString();
    }

    private byte[] mac(String purpose, byte[] what) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
