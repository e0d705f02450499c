package org.standfirst.server.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An address of the web as it can be requested: http or https, the host in ASCII and lower case,
 * everything else percent-encoded, no fragment, no password.
 *
 * @param port always given, also where it is the scheme's own
 * @param target path and query
 */
record WebAddress(String scheme, String host, int port, String target) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String KEPT = "!#$&'()*+,-./:;=?@_~";

    /** The address is not one that can be fetched; the message says why. */
    static final class Unusable extends Exception {
        Unusable(String message) {
            super(message);
        }
    }

    static WebAddress of(String written) throws Unusable {
        return of(split(written.strip()), written);
    }

    /** An address relative to this one, as a redirect gives it. */
    WebAddress resolve(String location) throws Unusable {
        var written = location.strip();
        if (written.startsWith("?")) {
            int query = target.indexOf('?');
            written = (query < 0 ? target : target.substring(0, query)) + written;
        }
        return of(URI.create(toString()).resolve(split(written)), location);
    }

    private static URI split(String written) throws Unusable {
        if (written.length() > 8_000) {
            throw new Unusable("the address is longer than 8,000 characters");
        }
        try {
            return new URI(encoded(written));
        } catch (URISyntaxException e) {
            throw new Unusable("\"" + shortened(written) + "\" is no web address");
        }
    }

    private static WebAddress of(URI uri, String written) throws Unusable {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Unusable(
                    scheme.isEmpty()
                            ? "\"" + shortened(written) + "\" is no web address"
                            : "its address begins with \""
                                    + scheme
                                    + ":\", not with http or https");
        }
        var authority = uri.getRawAuthority();
        if (authority == null) {
            throw new Unusable("\"" + shortened(written) + "\" names no host");
        }
        if (authority.contains("@")) {
            throw new Unusable("the address carries a user name or password");
        }
        int colon = authority.lastIndexOf(':');
        boolean ported = colon > authority.lastIndexOf(']');
        var host = host(ported ? authority.substring(0, colon) : authority);
        int port = ported ? port(authority.substring(colon + 1), scheme) : usual(scheme);
        var path = uri.getRawPath();
        var query = uri.getRawQuery();
        var target = path == null || path.isEmpty() ? "/" : path;
        return new WebAddress(scheme, host, port, query == null ? target : target + "?" + query);
    }

    private static String host(String encoded) throws Unusable {
        try {
            var decoded =
                    encoded.indexOf('%') < 0 || encoded.startsWith("[")
                            ? encoded
                            : URLDecoder.decode(
                                    encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            var ascii = decoded.startsWith("[") ? decoded : IDN.toASCII(decoded);
            var host = ascii.toLowerCase(Locale.ROOT);
            if (!host.matches("[a-z0-9._-]{1,253}|\\[[0-9a-f:.]{2,45}\\]")) {
                throw new Unusable("\"" + shortened(decoded) + "\" is no host");
            }
            return host;
        } catch (IllegalArgumentException e) {
            throw new Unusable("\"" + shortened(encoded) + "\" is no host");
        }
    }

    private static int port(String digits, String scheme) throws Unusable {
        if (digits.isEmpty()) {
            return usual(scheme);
        }
        if (digits.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(digits);
            if (port > 0 && port < 65_536) {
                return port;
            }
        }
        throw new Unusable("\"" + shortened(digits) + "\" is no port");
    }

    private static int usual(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private boolean usualPort() {
        return port == usual(scheme);
    }

    /** Percent-encodes what may not stand in an address, and leaves what is encoded alone. */
    private static String encoded(String written) {
        var text = new StringBuilder(written.length() + 16);
        int start = written.indexOf("://");
        int path = start < 0 ? 0 : written.indexOf('/', start + 3);
        boolean fragment = false;
        for (int i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
            int c = written.codePointAt(i);
            boolean inHost = i < path || path < 0;
            boolean kept =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || (inHost && (c == '[' || c == ']'))
                            || (c == '%' ? escape(written, i) : KEPT.indexOf(c) >= 0);
            if (kept && !(c == '#' && fragment)) {
                text.appendCodePoint(c);
            } else if (c != '\n' && c != '\r' && c != '\t') {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append('%').append(HEX.toHexDigits(b));
                }
            }
            fragment |= c == '#';
        }
        return text.toString();
    }

    private static boolean escape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    static String shortened(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= 80 ? clean : clean.substring(0, 79) + "…";
    }

    /** Scheme, host and port: what shares one robots.txt. */
    String origin() {
        return scheme + "://" + authority();
    }

    /** Host, with the port where it is not the scheme's own: whom we are polite to. */
    String authority() {
        return usualPort() ? host : host + ":" + port;
    }

    boolean secure() {
        return scheme.equals("https");
    }

    @Override
    public String toString() {
        return origin() + target;
    }
}
