package org.standfirst.server.web.view;

import java.util.List;

/**
 * What independent origins agree on.
 *
 * @param line the sentence shown
 * @param others that say the same, one an origin
 * @param origins how many independent origins say it, that of the line among them
 */
public record Agreed(Cited line, List<Cited> others, int origins) {

    public Agreed {
        others = List.copyOf(others);
    }
}
