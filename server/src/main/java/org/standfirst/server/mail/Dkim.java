package org.standfirst.server.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Signs messages (RFC 6376): rsa-sha256, relaxed in header and body, over all the headers that say
 * what a message is and how to end it. Safe for many threads.
 */
public final class Dkim {

    /**
     * Every one of these that a message has is signed; From once more than it is there, so that
     * none can be added. List-Unsubscribe counts only if it is signed (RFC 8058).
     */
    private static final List<String> SIGNED =
            List.of(
                    "from",
                    "from",
                    "reply-to",
                    "to",
                    "subject",
                    "date",
                    "message-id",
                    "mime-version",
                    "content-type",
                    "content-transfer-encoding",
                    "list-id",
                    "list-unsubscribe",
                    "list-unsubscribe-post",
                    "archived-at",
                    "auto-submitted",
                    "precedence");

    private static final int LINE = 72;
    private static final Pattern LINE_END = Pattern.compile("\r\n(?![ \t])");
    private static final Pattern SPACES = Pattern.compile("[ \t]+");

    private final PrivateKey key;
    private final String domain;
    private final String selector;

    private Dkim(PrivateKey key, String domain, String selector) {
        this.key = key;
        this.domain = domain;
        this.selector = selector;
    }

    /**
     * A signer.
     *
     * @param pem a private RSA key as PKCS #8
     * @param domain of the sender
     * @param selector under which the domain's DNS has the public key
     * @throws IllegalArgumentException if it is no such key, or the names are none
     */
    public static Dkim of(String pem, String domain, String selector) {
        if (!domain.matches("[A-Za-z0-9.-]+") || !selector.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException(
                    "no names for the DNS: domain " + domain + ", selector " + selector);
        }
        if (!pem.contains("-----BEGIN PRIVATE KEY-----")) {
            throw new IllegalArgumentException(
                    "no private key as PKCS #8; openssl pkcs8 -topk8 -nocrypt makes one of others");
        }
        try {
            var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("(?s)-----[A-Z ]+-----", ""));
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new Dkim(key, domain, selector);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no private RSA key: " + e.getMessage(), e);
        }
    }

    /** Where the DNS must have the public key. */
    String recordName() {
        return selector + "._domainkey." + domain;
    }

    /** What it must say there (RFC 6376, 3.6.1). */
    String record() {
        return "v=DKIM1; k=rsa; p=" + publicKey();
    }

    /** The public key, as such a record has it. */
    String publicKey() {
        if (!(key instanceof RSAPrivateCrtKey pair)) {
            throw new IllegalStateException("a private RSA key without its public exponent");
        }
        try {
            var spec = new RSAPublicKeySpec(pair.getModulus(), pair.getPublicExponent());
            var open = KeyFactory.getInstance("RSA").generatePublic(spec);
            return Base64.getEncoder().encodeToString(open.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message with its signature in front; its lines must end with CR LF. */
    public byte[] sign(byte[] message, Instant now) {
        int split = endOfHeader(message);
        var headers = headers(new String(message, 0, split, StandardCharsets.ISO_8859_1));
        var names = new ArrayList<String>();
        var signed = new StringBuilder();
        var used = new HashSet<Integer>();
        for (var name : SIGNED) {
            int last = last(headers, name, used);
            if (last >= 0) {
                used.add(last);
                signed.append(relaxed(headers.get(last))).append("\r\n");
            }
            if (last >= 0 || name.equals("from")) {
                names.add(name);
            }
        }
        var header =
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d="
                        + domain
                        + ";\r\n s="
                        + selector
                        + "; t="
                        + now.getEpochSecond()
                        + ";\r\n h="
                        + folded(String.join(":", names), ":")
                        + ";\r\n bh="
                        + Base64.getEncoder().encodeToString(bodyHash(message, split + 2))
                        + ";\r\n b=";
        signed.append(relaxed(header));
        var signature = Base64.getEncoder().encodeToString(signature(signed.toString()));
        var out = new ByteArrayOutputStream(message.length + 1_000);
        out.writeBytes(
                (header + folded(signature, "") + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(message);
        return out.toByteArray();
    }

    /** Where the empty line begins that parts header and body. */
    private static int endOfHeader(byte[] message) {
        for (int i = 0; i + 3 < message.length; i++) {
            if (message[i] == '\r'
                    && message[i + 1] == '\n'
                    && message[i + 2] == '\r'
                    && message[i + 3] == '\n') {
                return i + 2;
            }
        }
        throw new IllegalArgumentException("a message without an end of its header");
    }

    /** Each with its continuation lines. */
    private static List<String> headers(String header) {
        return LINE_END.splitAsStream(header).filter(line -> !line.isEmpty()).toList();
    }

    private static int last(List<String> headers, String name, Set<Integer> used) {
        for (int i = headers.size() - 1; i >= 0; i--) {
            var header = headers.get(i);
            int colon = header.indexOf(':');
            if (colon > 0
                    && !used.contains(i)
                    && header.substring(0, colon).strip().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String relaxed(String header) {
        int colon = header.indexOf(':');
        var name = header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var value = header.substring(colon + 1).replace("\r\n", "");
        return name + ':' + SPACES.matcher(value).replaceAll(" ").strip();
    }

    /** The hash of the body, its runs of spaces as one and without empty lines at its end. */
    private static byte[] bodyHash(byte[] message, int begin) {
        var relaxed = new byte[message.length - begin + 2];
        int length = 0;
        int told = 0;
        int lineBegin = 0;
        boolean space = false;
        int at = begin;
        while (at < message.length) {
            byte b = message[at++];
            if (b == ' ' || b == '\t') {
                space = true;
            } else if (b == '\r' || b == '\n') {
                if (b == '\r' && at < message.length && message[at] == '\n') {
                    at++;
                }
                boolean empty = length == lineBegin;
                relaxed = roomFor(relaxed, length + 2);
                relaxed[length++] = '\r';
                relaxed[length++] = '\n';
                told = empty ? told : length;
                lineBegin = length;
                space = false;
            } else {
                relaxed = roomFor(relaxed, length + 2);
                if (space) {
                    relaxed[length++] = ' ';
                    space = false;
                }
                relaxed[length++] = b;
            }
        }
        if (length > lineBegin) {
            relaxed = roomFor(relaxed, length + 2);
            relaxed[length++] = '\r';
            relaxed[length++] = '\n';
            told = length;
        }
        var digest = sha256();
        digest.update(relaxed, 0, told);
        return digest.digest();
    }

    /** Line ends that are one byte become two, which a message of ours has none of. */
    private static byte[] roomFor(byte[] bytes, int length) {
        return length <= bytes.length ? bytes : Arrays.copyOf(bytes, length * 2);
    }

    private static String folded(String text, String after) {
        var out = new StringBuilder();
        int column = 0;
        for (var part : after.isEmpty() ? text.split("(?<=\\G.{" + LINE + "})", -1) : parts(text)) {
            if (column > 0 && column + part.length() > LINE) {
                out.append("\r\n ");
                column = 0;
            }
            out.append(part);
            column += part.length();
        }
        return out.toString();
    }

    private static String[] parts(String text) {
        return text.split("(?<=:)", -1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private byte[] signature(String signed) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.ISO_8859_1));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that cannot sign: " + e.getMessage(), e);
        }
    }
}
