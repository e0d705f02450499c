package org.standfirst.server.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The rules of a robots.txt that apply to us (RFC 9309): those of the groups that name us, else
 * those for everybody. The longest rule that matches decides; of two as long, the one that allows.
 */
record RobotRules(List<Rule> rules) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int LONGEST_RULE = 2_000;
    private static final int MOST_RULES = 5_000;

    /** Everything is allowed. */
    static final RobotRules NONE = new RobotRules(List.of());

    RobotRules {
        rules = List.copyOf(rules);
    }

    /** One line: a pattern with {@code *} for anything and {@code $} for the end. */
    record Rule(boolean allow, String pattern) {

        boolean matches(String target) {
            boolean anchored = pattern.endsWith("$");
            var body = anchored ? pattern.substring(0, pattern.length() - 1) : pattern;
            var parts = body.split("\\*", -1);
            if (!target.startsWith(parts[0])) {
                return false;
            }
            int at = parts[0].length();
            for (int i = 1; i < parts.length; i++) {
                boolean last = i == parts.length - 1;
                if (last && anchored) {
                    int end = target.length() - parts[i].length();
                    return end >= at && target.endsWith(parts[i]);
                }
                int found = target.indexOf(parts[i], at);
                if (found < 0) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return !anchored || at == target.length();
        }
    }

    static RobotRules read(String text, String product) {
        var ours = new ArrayList<Rule>();
        var everybodys = new ArrayList<Rule>();
        boolean named = false;
        boolean forUs = false;
        boolean forAll = false;
        boolean inRules = true;
        for (var line : text.lines().toList()) {
            int hash = line.indexOf('#');
            var clean = hash < 0 ? line : line.substring(0, hash);
            int colon = clean.indexOf(':');
            var key = colon < 0 ? "" : clean.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            var value = clean.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (inRules) {
                    forUs = false;
                    forAll = false;
                    inRules = false;
                }
                forUs |= token(value).equals(product);
                forAll |= value.startsWith("*");
                named |= forUs;
            } else if (key.equals("allow") || key.equals("disallow")) {
                inRules = true;
                if (!value.isEmpty() && value.length() <= LONGEST_RULE) {
                    var rule = new Rule(key.equals("allow"), normal(value));
                    add(forUs, ours, rule);
                    add(forAll, everybodys, rule);
                }
            }
        }
        return new RobotRules(named ? ours : everybodys);
    }

    private static void add(boolean applies, List<Rule> rules, Rule rule) {
        if (applies && rules.size() < MOST_RULES) {
            rules.add(rule);
        }
    }

    /** The product's name at the start: "Standfirst/1.0" and "standfirst" are the same. */
    private static String token(String agent) {
        int end = 0;
        while (end < agent.length()
                && (Character.isLetter(agent.charAt(end))
                        || "-_".indexOf(agent.charAt(end)) >= 0)) {
            end++;
        }
        return agent.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Whether path and query may be fetched. */
    boolean allow(String target) {
        var path = normal(target);
        if (path.equals("/robots.txt")) {
            return true;
        }
        int longest = -1;
        boolean allowed = true;
        for (var rule : rules) {
            int length = rule.pattern().length();
            boolean decides = length > longest || (length == longest && rule.allow());
            if (decides && rule.matches(path)) {
                longest = length;
                allowed = rule.allow();
            }
        }
        return allowed;
    }

    /** One spelling for each address: octets beyond ASCII encoded, unreserved ones not. */
    private static String normal(String path) {
        var text = new StringBuilder(path.length());
        var bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xFF;
            boolean escape =
                    c == '%'
                            && i + 2 < bytes.length
                            && HexFormat.isHexDigit(bytes[i + 1])
                            && HexFormat.isHexDigit(bytes[i + 2]);
            if (escape) {
                c =
                        HexFormat.fromHexDigit(bytes[i + 1]) * 16
                                + HexFormat.fromHexDigit(bytes[i + 2]);
                i += 2;
            }
            boolean unreserved =
                    c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            if (unreserved || (!escape && c > 0x20 && c < 0x7F)) {
                text.append((char) c);
            } else {
                text.append('%').append(HEX.toHexDigits((byte) c));
            }
        }
        return text.toString();
    }
}
