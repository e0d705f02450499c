package org.standfirst.server.mail;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** Asks the DNS for what the JDK's look-up of addresses does not tell. Safe for many threads. */
public final class Names {

    /** One string of a TXT record, as the JDK writes it: quoted where it has spaces. */
    private static final Pattern STRING = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"|(\\S+)");

    private final String resolver;

    private Names(String resolver) {
        this.resolver = resolver;
    }

    /** By the resolvers of this machine. */
    public static Names ofThisMachine() {
        return new Names("dns:");
    }

    /** By a given resolver. */
    public static Names of(InetAddress address, int port) {
        return new Names("dns://" + address.getHostAddress() + ':' + port);
    }

    /**
     * The texts of a name, each with its strings put together (RFC 7208, 3.3); none if there is no
     * such name.
     *
     * @throws NamingException if nobody answers
     */
    List<String> texts(String name) throws NamingException {
        return ask(name, "TXT").stream().map(Names::joined).toList();
    }

    /** The addresses of a name. */
    List<String> addresses(String name) throws NamingException {
        var all = new ArrayList<>(ask(name, "A"));
        all.addAll(ask(name, "AAAA"));
        return all;
    }

    /** The names of an address, without a dot at the end. */
    List<String> names(InetAddress address) throws NamingException {
        return ask(reversed(address), "PTR").stream()
                .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
                .toList();
    }

    private static String joined(String text) {
        var joined = new StringBuilder();
        var strings = STRING.matcher(text);
        while (strings.find()) {
            var quoted = strings.group(1);
            joined.append(quoted == null ? strings.group(2) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return joined.toString();
    }

    private static String reversed(InetAddress address) {
        var bytes = address.getAddress();
        var name = new StringBuilder();
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes.length == 4) {
                name.append(bytes[i] & 0xff).append('.');
            } else {
                var digits = HexFormat.of().toHexDigits(bytes[i]);
                name.append(digits.charAt(1)).append('.').append(digits.charAt(0)).append('.');
            }
        }
        return name.append(bytes.length == 4 ? "in-addr.arpa" : "ip6.arpa").toString();
    }

    /**
     * Records of a name. Of the JDK's naming only the DNS and only attributes are used, which are
     * texts: nothing is looked up that could become an object.
     */
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    private List<String> ask(String name, String type) throws NamingException {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, resolver);
        settings.put("com.sun.jndi.dns.timeout.initial", "2000");
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        var context = new InitialDirContext(settings);
        try {
            var found = context.getAttributes(name, new String[] {type}).get(type);
            var all = new ArrayList<String>();
            for (int i = 0; found != null && i < found.size(); i++) {
                all.add(String.valueOf(found.get(i)));
            }
            return all;
        } catch (NameNotFoundException e) {
            return List.of();
        } finally {
            context.close();
        }
    }
}
