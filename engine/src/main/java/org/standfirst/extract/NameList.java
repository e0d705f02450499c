package org.standfirst.extract;

import org.standfirst.extract.PersonNames.Mark;

import java.util.ArrayList;
import java.util.List;

/** The names of those who signed, taken from lists as pages write them. Used by one thread only. */
final class NameList {

    private static final int LONGEST_LIST = 300;
    private static final int SHORTEST_HANDLE = 5;

    private final List<String> names = new ArrayList<>();
    private final OutletName outlet;

    /** Knows the outlet, whose name is nobody's. */
    NameList(OutletName outlet) {
        this.outlet = outlet;
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * Adds the names of a list.
     *
     * @param person whether the page says that these are people, who may share the outlet's name
     */
    void add(String list, Mark mark, boolean person) {
        if (list.length() > LONGEST_LIST) {
            return;
        }
        for (var name : PersonNames.split(PersonNames.withoutBy(list))) {
            if (PersonNames.isCredential(name) && !names.isEmpty()) {
                // "Ada Fern, MD" signs with her degree.
                if (!person || mark != Mark.NONE) {
                    names.add(names.removeLast() + ", " + name);
                }
                continue;
            }
            boolean given = mark == Mark.STATED && GivenNames.has(name);
            boolean allowed = !outlet.includes(name) || PersonNames.isPerson(name) || given;
            boolean desk = !person && mark == Mark.STATED && name.indexOf(' ') < 0;
            if (allowed
                    && (!desk || given || name.length() >= SHORTEST_HANDLE)
                    && PersonNames.isName(name, mark)
                    && names.stream().noneMatch(name::equalsIgnoreCase)) {
                names.add(name);
            }
        }
    }
}
