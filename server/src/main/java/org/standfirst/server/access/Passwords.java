package org.standfirst.server.access;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/**
 * Passwords as Argon2id hashes them, written in the usual way: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. The parameters are those that OWASP's cheat sheet on
 * password storage names first; a hash made with others is still read. For many threads; few hash
 * at once, because each takes 19 MiB.
 */
final class Passwords {

    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int AT_ONCE = 2;

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]{1,86})\\$([A-Za-z0-9+/]{1,86})");

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobodys;

    Passwords() {
        nobodys = hash(Secret.token());
    }

    String hash(String password) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var hash = derive(password, salt, MEMORY, PASSES, LANES, LENGTH);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        MEMORY,
                        PASSES,
                        LANES,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    /** Whether it is this password. */
    boolean matches(String password, String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return false;
        }
        var known = Base64.getDecoder().decode(parts.group(5));
        var hash =
                derive(
                        password,
                        Base64.getDecoder().decode(parts.group(4)),
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        known.length);
        return MessageDigest.isEqual(known, hash);
    }

    /** Takes as long as a wrong password does, so that time does not tell which names there are. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    private byte[] derive(
            String password, byte[] salt, int memory, int passes, int lanes, int length) {
        var parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build();
        var hash = new byte[length];
        turns.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            turns.release();
        }
        return hash;
    }
}
