package org.standfirst.text;

import java.math.BigDecimal;

/**
 * A number as a text gives it, in digits or in words.
 *
 * @param begin where it begins in the text, in UTF-16 units, its currency sign or scale included
 * @param end where it ends, exclusive; "per cent" and "million" belong to it
 * @param value what it amounts to, without trailing zeros
 * @param unit what it counts where the number itself says so
 * @param bound whether the text gives it as exact, or as a bound or a guess
 */
public record Numeral(int begin, int end, BigDecimal value, Unit unit, Bound bound) {

    /** What a number says of itself. */
    public enum Unit {
        PLAIN,
        PERCENT,
        MONEY
    }

    /** How exactly a number is meant. */
    public enum Bound {
        EXACT,
        AT_LEAST,
        AT_MOST,
        ABOUT
    }

    public Numeral {
        value = value.stripTrailingZeros();
    }

    /** Whether both give one value: "more than 100" and "up to 100" do not. */
    public boolean agrees(Numeral other) {
        return unit == other.unit
                && value.compareTo(other.value) == 0
                && !opposed(bound, other.bound)
                && !opposed(other.bound, bound);
    }

    private static boolean opposed(Bound one, Bound other) {
        return one == Bound.AT_LEAST && other == Bound.AT_MOST;
    }
}
