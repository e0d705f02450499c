package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A figure that reports give differently.
 *
 * @param what is counted
 * @param disputed whether it is in dispute; otherwise the later value took the place of the earlier
 * @param values by the time they were first given
 */
public record Differing(String what, boolean disputed, List<Given> values) {

    public Differing {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param words as a source writes it
     * @param speaker who gives it, if somebody is named
     * @param lines that give it, the earliest first
     */
    public record Given(String words, @Nullable String speaker, List<Cited> lines) {

        public Given {
            lines = List.copyOf(lines);
        }
    }
}
