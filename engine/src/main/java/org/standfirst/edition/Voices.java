package org.standfirst.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Who speaks in a story: each once as one who disputes, and once as one who does not. */
final class Voices {

    private static final int MOST = 60;

    private Voices() {}

    static List<Voice> of(List<Line> lines) {
        var voices = new ArrayList<Voice>();
        var seen = new HashSet<String>();
        for (var line : lines) {
            for (var claim : line.claims()) {
                var name = claim.speaker().strip();
                boolean fresh =
                        !name.isEmpty()
                                && voices.size() < MOST
                                && seen.add(name.toLowerCase(Locale.ROOT) + claim.disputes());
                if (fresh) {
                    voices.add(new Voice(name, claim.person(), claim.disputes(), line.passage()));
                }
            }
        }
        return voices;
    }
}
