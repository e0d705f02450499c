package org.standfirst.server.store;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses made comparable. */
final class Links {

    /** Parts of a query that say where the reader came from, not what is read. */
    private static final Pattern CAMPAIGN =
            Pattern.compile("(?i)^(?:utm_\\w+|at_\\w+|fbclid|gclid|ocid|cmpid|ns_\\w+)=.*");

    private Links() {}

    /** The address without fragment and without the parts that count where readers came from. */
    static String plain(String link) {
        int fragment = link.indexOf('#');
        var address = fragment < 0 ? link.strip() : link.substring(0, fragment).strip();
        int question = address.indexOf('?');
        if (question < 0) {
            return address;
        }
        var query =
                Arrays.stream(address.substring(question + 1).split("&", -1))
                        .filter(part -> !CAMPAIGN.matcher(part).matches())
                        .collect(Collectors.joining("&"));
        return address.substring(0, question) + (query.isEmpty() ? "" : "?" + query);
    }
}
