package org.standfirst.demo.press;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The whole press as values: outlets, articles in two stages, and the truth, with every date moved
 * so that the press has just ended. Immutable. Reads resources when it is made and never again.
 */
public final class DemoPress {

    private static final String FOLDER = "/org/standfirst/demo/press/";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final PressCalendar calendar;
    private final List<Outlet> outlets;
    private final Map<String, PressArticle> first = new LinkedHashMap<>();
    private final Map<String, PressArticle> second = new LinkedHashMap<>();
    private final Map<String, Furniture> furniture;
    private final Truth truth;

    private DemoPress(PressCalendar calendar) {
        this.calendar = calendar;
        outlets = List.copyOf(read("outlets.json", Outlets.class).outlets());
        furniture = read("furniture.json", Furnitures.class).outlets();
        for (var name : text("articles.txt").lines().toList()) {
            add(name);
        }
        truth = withDates(read("truth.json", Truth.class));
    }

    /** The press that ended at {@code now} or less than a day before. */
    public static DemoPress load(Instant now) {
        return new DemoPress(PressCalendar.endingAt(now));
    }

    private record Outlets(List<Outlet> outlets) {}

    private record Furnitures(Map<String, Furniture> outlets) {}

    private void add(String name) {
        int slash = name.indexOf('/');
        var outlet = outlet(name.substring(0, slash));
        var article =
                ArticleFile.read(
                        name.substring(slash + 1), text("articles/" + name), outlet, calendar);
        (article.version() == 1 ? first : second).put(article.key(), article);
    }

    /** Day 4, 18:00 UTC. */
    public Instant now() {
        return calendar.now();
    }

    public PressCalendar calendar() {
        return calendar;
    }

    public List<Outlet> outlets() {
        return outlets;
    }

    /**
     * The outlet of that key.
     *
     * @throws NoSuchElementException if there is none
     */
    public Outlet outlet(String key) {
        return outlets.stream().filter(o -> o.key().equals(key)).findFirst().orElseThrow();
    }

    /** What stands around the articles of an outlet and is never part of one. */
    public Furniture furniture(Outlet outlet) {
        var found = furniture.get(outlet.key());
        if (found == null) {
            throw new NoSuchElementException("furniture.json has nothing for " + outlet.key());
        }
        return found;
    }

    /**
     * All articles as they stand in a stage, in the order of their publication.
     *
     * @param stage 1 for the first versions; 2 with edits, correction and retraction published
     */
    public List<PressArticle> articles(int stage) {
        var current = new HashMap<>(first);
        if (stage == 2) {
            current.putAll(second);
        }
        var sorted = new ArrayList<>(current.values());
        sorted.sort(Comparator.comparing(PressArticle::published).thenComparing(PressArticle::key));
        return List.copyOf(sorted);
    }

    /**
     * One article.
     *
     * @param key as the truth writes it, with {@code @2} behind it for the second version
     * @throws NoSuchElementException if there is none
     */
    public PressArticle article(String key) {
        var found =
                key.endsWith("@2")
                        ? second.get(key.substring(0, key.length() - 2))
                        : first.get(key);
        if (found == null) {
            throw new NoSuchElementException("The press has no article " + key);
        }
        return found;
    }

    public Truth truth() {
        return truth;
    }

    private Truth withDates(Truth raw) {
        var attributions =
                raw.attributions().stream()
                        .map(a ->
                                new Truth.Attribution(
                                        a.article(),
                                        resolved(a.source(), a.article()),
                                        resolved(a.cue(), a.article()),
                                        resolved(a.content(), a.article()),
                                        a.speaker(),
                                        a.kind(),
                                        a.act(),
                                        a.form(),
                                        a.via()))
                        .toList();
        return new Truth(
                raw.events(),
                raw.noEvent(),
                raw.storyLinks(),
                raw.copies(),
                raw.relays(),
                raw.chains(),
                raw.figures(),
                raw.denials(),
                raw.notRefusals(),
                raw.factLines(),
                raw.voices(),
                raw.edits(),
                raw.corrections(),
                raw.cartoons(),
                raw.goodNews(),
                raw.formats(),
                raw.sections(),
                attributions);
    }

    private List<String> resolved(List<String> parts, String article) {
        var language = article(article).outlet().language();
        return parts.stream().map(p -> calendar.resolve(p, language)).toList();
    }

    /**
     * A drawing of the press.
     *
     * @param name with its ending, such as {@code ferry.svg}
     * @throws NoSuchElementException if there is none
     */
    public byte[] picture(String name) {
        return bytes("images/" + name);
    }

    private static <T> T read(String name, Class<T> type) {
        try {
            return JSON.readValue(text(name), type);
        } catch (JacksonException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (var in = DemoPress.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new NoSuchElementException("The press has no file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
