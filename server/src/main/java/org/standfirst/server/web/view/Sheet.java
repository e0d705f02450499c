package org.standfirst.server.web.view;

import java.util.List;

/**
 * One sheet of a long list.
 *
 * @param items in order
 * @param number of this sheet, from 1
 * @param sheets how many there are, at least 1
 * @param total how many items all sheets have together
 */
public record Sheet<T>(List<T> items, int number, int sheets, int total) {

    public Sheet {
        items = List.copyOf(items);
    }

    /** The sheet {@code number} of items of which {@code total} exist, {@code size} a sheet. */
    public static <T> Sheet<T> of(List<T> items, int number, int size, int total) {
        return new Sheet<>(items, number, Math.max(1, Math.ceilDiv(total, size)), total);
    }
}
