package org.standfirst.extract;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What readers see sign an article that is no person by name: a team, the outlet, an account. */
final class ShownDesk {

    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\d][\\p{L}\\d_-]{3,24}");

    private final BylinePlace place;

    ShownDesk(BylinePlace place) {
        this.place = place;
    }

    /** Whether readers see a name by itself where bylines stand. */
    boolean shows(String name) {
        for (var line : place.page().lines()) {
            int distance = place.distance(line.number());
            boolean here =
                    (distance > 0 && BylinePlace.isNear(distance))
                            || place.isDated(line)
                            || (line.signs() & NameSigns.AUTHOR) != 0;
            if (here && distance != 0 && line.raw().length() <= BylinePlace.LONGEST_BYLINE) {
                for (var piece : BylinePlace.pieces(line)) {
                    if (PersonNames.withoutBy(piece).equalsIgnoreCase(name)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The team or staff that signs where bylines stand, null if there is none. */
    @Nullable String team() {
        for (var line : place.page().lines()) {
            int distance = place.distance(line.number());
            boolean opened = place.isByline(line, distance);
            if (opened
                    || (place.isHere(line, distance) && (line.signs() & NameSigns.AUTHOR) != 0)) {
                for (var name : signatures(line)) {
                    if (PersonNames.isTeam(name)) {
                        return name;
                    }
                }
            }
        }
        for (var credit : place.page().credits()) {
            int distance = place.distance(credit.line());
            if (credit.stated()
                    && distance > 0
                    && BylinePlace.isNear(distance)
                    && (NameSigns.of(credit.names()) & NameSigns.NO_BYLINE) == 0
                    && PersonNames.maySign(PersonNames.withoutBy(credit.text()))) {
                return PersonNames.withoutBy(credit.text());
            }
        }
        return null;
    }

    /** The single word after "by" that signs beside the headline, null if there is none. */
    @Nullable String handle() {
        for (var line : place.page().lines()) {
            int distance = place.distance(line.number());
            if (place.isByline(line, distance) && (line.signs() & NameSigns.NO_BYLINE) == 0) {
                for (var name : signatures(line)) {
                    if (HANDLE.matcher(name).matches() && PersonNames.maySign(name)) {
                        return name;
                    }
                }
            }
        }
        return null;
    }

    /** What signs on a line, or below where the words that introduce it stand alone. */
    private List<String> signatures(PageLine line) {
        var found = new ArrayList<String>();
        boolean opened = !PersonNames.introduces(line.text());
        for (var piece : BylinePlace.pieces(line)) {
            boolean opens = PersonNames.introduces(piece.strip());
            opened |= opens;
            var name = PersonNames.withoutBy(BylinePlace.undated(piece.strip()));
            if (opened && !name.isEmpty()) {
                found.add(name);
            }
        }
        int next = line.number() + 1;
        if (found.isEmpty() && next < place.page().lines().size()) {
            found.add(place.page().lines().get(next).text());
        }
        return found.subList(0, Math.min(1, found.size()));
    }
}
