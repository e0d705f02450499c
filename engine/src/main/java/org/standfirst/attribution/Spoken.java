package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Who was found to speak so far, and where, in the order of a text. */
final class Spoken {

    /** How many speakers back a pronoun or a noun looks. */
    static final int MEMORY = 100;

    private static final Set<String> ANYBODY =
            Set.of("somebody", "someone", "nobody", "anybody", "anyone", "everybody", "everyone");

    private final List<Said> said = new ArrayList<>();

    /** Who was found to speak where. */
    record Said(int at, int end, Speaker speaker, Gender gender, boolean many) {}

    void add(Said each) {
        said.add(each);
    }

    /** The last single person who spoke before a place; null if none. */
    @Nullable Said one(int at, Gender gender) {
        for (int i = said.size() - 1; i >= oldest(); i--) {
            var each = said.get(i);
            if (!each.many() && each.speaker().isPersonal() && isBefore(each, at, gender)) {
                return each;
            }
        }
        return null;
    }

    private static boolean isBefore(Said each, int at, Gender gender) {
        return each.at() < at
                && !each.speaker().name().isEmpty()
                && !ANYBODY.contains(each.speaker().name().toLowerCase(Locale.ROOT))
                && each.gender().fits(gender);
    }

    /** The last speaker before a place of whom something holds; null if none. */
    @Nullable Said last(int at, Predicate<Speaker> test) {
        for (int i = said.size() - 1; i >= oldest(); i--) {
            var each = said.get(i);
            if (test.test(each.speaker()) && isBefore(each, at, Gender.UNKNOWN)) {
                return each;
            }
        }
        return null;
    }

    /** The last who are many, near a place; null if none. */
    @Nullable Speaker many(int at, int near) {
        for (int i = said.size() - 1; i >= oldest(); i--) {
            if (said.get(i).many() && at - said.get(i).at() < near) {
                return said.get(i).speaker();
            }
        }
        return null;
    }

    /** The last one without a name of its own in whose words a noun stands; null if none. */
    @Nullable Speaker called(String noun) {
        for (int i = said.size() - 1; i >= oldest(); i--) {
            var each = said.get(i).speaker();
            if (Descriptions.holds(head(each.name()), noun) && each.kind() != Kind.PERSON) {
                return each;
            }
        }
        return null;
    }

    /** A nameless one's words without what hangs on them: not "of the report". */
    private static String head(String name) {
        var link = LINK.matcher(name);
        return link.find() ? name.substring(0, link.start()) : name;
    }

    private static final Pattern LINK =
            Pattern.compile(" (?:of|for|by|in|from|to|with|at|on|about|who|close|familiar) ");

    /** The last two different ones that spoke behind a place, the earlier one first. */
    List<Speaker> two(int from) {
        var two = new ArrayList<Speaker>();
        for (int i = said.size() - 1; i >= oldest() && two.size() < 2; i--) {
            var each = said.get(i).speaker();
            if (said.get(i).at() >= from && each.isNamed() && !two.contains(each)) {
                two.addFirst(each);
            }
        }
        return two;
    }

    private int oldest() {
        return Math.max(0, said.size() - MEMORY);
    }
}
