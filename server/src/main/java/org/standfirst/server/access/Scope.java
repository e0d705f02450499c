package org.standfirst.server.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account or a token may do. */
public enum Scope {
    /** See what only those who are signed in see. */
    READ("see the desk"),
    /** Follow feeds, set them up, and follow them no more. */
    FEEDS("feeds"),
    /** Decide what belongs to which story. */
    STORIES("stories"),
    /** Send letters and see to whom they go. */
    LETTERS("letters"),
    /** Invite, remove accounts, and all that is left. */
    ADMIN("accounts and everything else");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }

    /** As programs and forms write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scopes of a list of keys; unknown ones are left out. */
    public static Set<Scope> of(Iterable<String> keys) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var key : keys) {
            for (var scope : values()) {
                if (scope.key().equals(key.strip())) {
                    scopes.add(scope);
                }
            }
        }
        return scopes;
    }

    static Set<Scope> parse(String list) {
        return of(Arrays.asList(list.split(",", -1)));
    }

    static String write(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::key).collect(Collectors.joining(","));
    }
}
