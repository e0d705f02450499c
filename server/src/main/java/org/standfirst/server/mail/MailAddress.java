package org.standfirst.server.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address that letters can be sent to: RFC 5321, without what servers at large do not take.
 * A domain in any script is kept in its ASCII form (RFC 5891); quotes that are not needed fall.
 *
 * @param local the part before the @
 * @param domain in lower case and ASCII
 */
public record MailAddress(String local, String domain) {

    private static final int MOST_LOCAL = 64;
    private static final int MOST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern DOT_ATOM = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /**
     * Reads an address as a person typed it.
     *
     * @throws IllegalArgumentException if it cannot be written to; the message says why
     */
    public static MailAddress parse(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("there is no mail address");
        }
        if (text.length() > 4 * MOST) {
            throw new IllegalArgumentException("the mail address is too long");
        }
        if (text.codePoints().anyMatch(MailAddress::breaksLines)) {
            throw new IllegalArgumentException("a mail address has no line breaks or controls");
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw wrong(text, "is not of the form name@example.org");
        }
        var address =
                new MailAddress(
                        local(text, text.substring(0, at)), domain(text, text.substring(at + 1)));
        if (address.toString().length() > MOST) {
            throw wrong(text, "is longer than " + MOST + " characters");
        }
        return address;
    }

    private static boolean breaksLines(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    private static String local(String text, String typed) {
        var local = typed;
        if (local.length() > 1 && local.startsWith("\"") && local.endsWith("\"")) {
            local = local.substring(1, local.length() - 1).replaceAll("\\\\(.)", "$1");
            if (!DOT_ATOM.matcher(local).matches()) {
                throw wrong(text, "needs its quotes, which many servers do not take");
            }
        }
        if (local.chars().anyMatch(c -> c > 127)) {
            throw wrong(
                    text, "has other than ASCII letters before the @, which many servers refuse");
        }
        if (!DOT_ATOM.matcher(local).matches()) {
            throw wrong(text, "has characters or dots before the @ where none may be");
        }
        if (local.length() > MOST_LOCAL) {
            throw wrong(text, "has more than " + MOST_LOCAL + " characters before the @");
        }
        return local;
    }

    private static String domain(String text, String typed) {
        if (typed.startsWith("[")) {
            throw wrong(text, "names a machine by number instead of a domain");
        }
        String domain;
        try {
            domain = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw wrong(text, "has no valid domain after the @");
        }
        var labels = domain.split("\\.", -1);
        if (labels.length < 2) {
            throw wrong(text, "has no full domain after the @");
        }
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw wrong(text, "has no valid domain after the @");
            }
        }
        if (labels[labels.length - 1].chars().allMatch(Character::isDigit)) {
            throw wrong(text, "names a machine by number instead of a domain");
        }
        return domain;
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("the address " + text + ' ' + why);
    }

    @Override
    public String toString() {
        return local + '@' + domain;
    }
}
