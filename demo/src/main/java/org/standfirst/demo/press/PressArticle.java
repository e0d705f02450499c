package org.standfirst.demo.press;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One version of an article, with its dates written out. What an ideal reader of its page finds is
 * just this: title, standfirst, {@link #people}, times, {@link #text} and {@link #corrections}.
 *
 * @param version 1, or 2 for what stands at the same address after the edits
 * @param bylines who signed it, as printed
 * @param credit the agency it is credited to
 * @param section the outlet's own section
 * @param kicker the words over the headline
 * @param picture an illustration with a caption, or a cartoon
 */
public record PressArticle(
        Outlet outlet,
        String slug,
        int version,
        String title,
        @Nullable String standfirst,
        List<String> bylines,
        @Nullable String credit,
        String section,
        @Nullable String kicker,
        Instant published,
        @Nullable Instant updated,
        @Nullable Picture picture,
        boolean cartoon,
        List<String> keywords,
        List<BodyBlock> blocks) {

    /** Bylines that name a desk and no person. */
    private static final List<String> DESKS = List.of("Staff", "The Editor", "Blaze Reporter");

    /** A drawing by its name, and what the outlet says of it. */
    public record Picture(String name, @Nullable String alt, @Nullable String caption) {}

    public PressArticle {
        bylines = List.copyOf(bylines);
        keywords = List.copyOf(keywords);
        blocks = List.copyOf(blocks);
    }

    /** The key the truth uses: the outlet's key, a slash, the slug. */
    public String key() {
        return outlet.key() + "/" + slug;
    }

    /** The people who signed it; desks and agencies are none. */
    public List<String> people() {
        return bylines.stream().filter(name -> !DESKS.contains(name)).toList();
    }

    /** Blocks of the body, without the outlet's notes about it. */
    public List<BodyBlock> body() {
        return blocks.stream().filter(b -> b.kind() != BodyBlock.Kind.CORRECTION).toList();
    }

    /** The body as plain text, one block a line. */
    public String text() {
        return body().stream().map(BodyBlock::text).collect(Collectors.joining("\n"));
    }

    /** What the outlet says it corrected or withdrew, in its own words. */
    public List<String> corrections() {
        return blocks.stream()
                .filter(b -> b.kind() == BodyBlock.Kind.CORRECTION)
                .map(BodyBlock::text)
                .toList();
    }

    /** When this version appeared. */
    public Instant changed() {
        return updated == null ? published : updated;
    }
}
