package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What independent origins agree on.
 *
 * @param line the sentence shown
 * @param others that say the same, one an origin
 * @param origins how many independent origins say it, that of the line among them
 * @param speaker who says it, as the line itself tells; null for what the reports state themselves
 */
public record Agreed(Cited line, List<Cited> others, int origins, @Nullable String speaker) {

    public Agreed {
        others = List.copyOf(others);
    }

    /** Whether it is only what somebody says. */
    public boolean said() {
        return speaker != null;
    }
}
