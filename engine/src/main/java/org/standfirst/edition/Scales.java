package org.standfirst.edition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers that are meant alike: rounded, or said without their million. */
final class Scales {

    private static final double FARTHEST = 4;
    private static final int ROUND = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final List<BigDecimal> MULTIPLES =
            List.of(
                    BigDecimal.valueOf(1_000_000_000),
                    BigDecimal.valueOf(1_000_000),
                    BigDecimal.valueOf(1_000));

    private Scales() {}

    /** How many times the smaller of two numbers the larger is. */
    static double ratio(BigDecimal one, BigDecimal other) {
        return one.min(other).signum() == 0
                ? Double.POSITIVE_INFINITY
                : one.max(other).doubleValue() / one.min(other).doubleValue();
    }

    /** Whether two numbers are of one order. */
    static boolean near(BigDecimal one, BigDecimal other) {
        return ratio(one, other) <= FARTHEST;
    }

    /** "Thirty" after "20 million" is thirty million. */
    static BigDecimal like(BigDecimal before, BigDecimal value) {
        if (ratio(before, value) > FARTHEST) {
            for (var multiple : MULTIPLES) {
                if (ratio(before, value.multiply(multiple)) <= FARTHEST) {
                    return value.multiply(multiple);
                }
            }
        }
        return value;
    }

    /** Whether one number is the other in round figures: 500 of 520. */
    static boolean rounds(BigDecimal round, BigDecimal value) {
        int digits = round.stripTrailingZeros().precision();
        return round.compareTo(HUNDRED) >= 0
                && digits <= ROUND
                && value.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(round) == 0;
    }
}
