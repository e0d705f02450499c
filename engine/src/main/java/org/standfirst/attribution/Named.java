package org.standfirst.attribution;

import org.standfirst.text.NameTag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Somebody or something that an article names. */
final class Named {
    final int kind;
    String name;
    final List<String> words;
    final Set<String> descriptions = new LinkedHashSet<>();
    final List<Integer> mentions = new ArrayList<>();
    Gender gender = Gender.UNKNOWN;

    /** Where it was named first. */
    int first = Integer.MAX_VALUE;

    /** Whether an office is named with it. */
    boolean inOffice;

    /** Where it was named last, so far. */
    int last = -1;

    Named(int kind, String name, List<String> words) {
        this.kind = kind;
        this.name = name;
        this.words = words;
    }

    boolean isPerson() {
        return kind == NameTag.PERSON;
    }

    /** The last place before {@code token} where it is named, or -1. */
    int before(int token) {
        int last = -1;
        for (int mention : mentions) {
            if (mention < token) {
                last = mention;
            }
        }
        return last;
    }

    /** This one as who speaks in an article of {@code outlet}. */
    Speaker speaker(String outlet) {
        if (isPerson()) {
            return new Speaker(name, Kind.PERSON, List.copyOf(descriptions));
        }
        boolean press = OutletNames.is(name, outlet);
        if (press && OutletNames.isOwn(name, outlet)) {
            return new Speaker(outlet, Kind.OUTLET);
        }
        return new Speaker(name, press ? Kind.OUTLET : Kind.BODY, List.copyOf(descriptions));
    }
}
