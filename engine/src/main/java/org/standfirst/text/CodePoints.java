package org.standfirst.text;

import java.util.Arrays;

/**
 * Turns places that count UTF-16 units of a text into places that count its code points, and back.
 */
public final class CodePoints {

    private final int length;
    private final int[] surrogates;

    private CodePoints(int length, int[] surrogates) {
        this.length = length;
        this.surrogates = surrogates;
    }

    /** The places of {@code text}. */
    public static CodePoints of(String text) {
        int[] found = new int[4];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
                i++;
            }
        }
        return new CodePoints(text.length(), Arrays.copyOf(found, count));
    }

    /** The code point place of the UTF-16 place {@code unit}. */
    public int fromUnits(int unit) {
        if (surrogates.length == 0) {
            return unit;
        }
        int at = Arrays.binarySearch(surrogates, unit);
        return unit - (at >= 0 ? at : -at - 1);
    }

    /** The UTF-16 place of the code point place {@code point}. */
    public int toUnits(int point) {
        int low = 0;
        int high = surrogates.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (surrogates[middle] - middle <= point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.min(length, point + low);
    }
}
