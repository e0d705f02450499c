package org.standfirst.demo.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * HTML with gaps written {@code {{name}}}. A {@link Markup} is put in as it is, anything else as
 * escaped text, so that a template cannot forget to escape.
 */
record Template(String html) {

    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

    /**
     * Fills the gaps.
     *
     * @throws IllegalArgumentException if a gap has no value
     */
    Markup fill(Map<String, ?> values) {
        return new Markup(
                GAP.matcher(html)
                        .replaceAll(gap -> {
                            var value = values.get(gap.group(1));
                            if (value == null) {
                                throw new IllegalArgumentException(
                                        "nothing for the gap " + gap.group());
                            }
                            return Matcher.quoteReplacement(
                                    value instanceof Markup markup
                                            ? markup.html()
                                            : Markup.escape(value.toString()));
                        }));
    }

    /** Fills the gaps {@code {{1}}}, {@code {{2}}} and so on. */
    Markup fill(List<?> values) {
        return fill(
                IntStream.range(0, values.size())
                        .boxed()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        i -> String.valueOf(i + 1), values::get)));
    }

    static Markup of(String html, Object... values) {
        return new Template(html).fill(List.of(values));
    }
}
