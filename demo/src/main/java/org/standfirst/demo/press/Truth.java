package org.standfirst.demo.press;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What is true of the press: the gold that a test holds the engine to. Articles are named by {@link
 * PressArticle#key}, their second versions with {@code @2} behind it. What each part means stands
 * in {@code help/demo.md}.
 *
 * @param noEvent articles that belong to no event: satire and drawings
 * @param sections the section of each article: world, politics, business, science, technology,
 *     culture, sport, local, or none
 */
public record Truth(
        List<Event> events,
        List<String> noEvent,
        List<StoryLink> storyLinks,
        List<CopyGroup> copies,
        List<Relay> relays,
        List<Chain> chains,
        List<Figure> figures,
        List<Denial> denials,
        List<Passage> notRefusals,
        List<FactLine> factLines,
        List<Voice> voices,
        List<Edit> edits,
        List<Correction> corrections,
        List<Cartoon> cartoons,
        GoodNews goodNews,
        Formats formats,
        Map<String, String> sections,
        List<Attribution> attributions) {

    /**
     * One event and its articles.
     *
     * @param outlets how many outlets carry it
     * @param independent how many of these are independent
     * @param independentNews the same without opinion pieces
     * @param origins the independent outlets, each with the articles that go back to it
     * @param oneSided why the event counts as told by one side alone, or null
     */
    public record Event(
            String id,
            String title,
            List<Member> articles,
            int outlets,
            int independent,
            int independentNews,
            Map<String, List<String>> origins,
            List<String> countries,
            List<String> ownership,
            @Nullable String oneSided) {

        public List<String> keys() {
            return articles.stream().map(Member::article).toList();
        }
    }

    /** One article of an event. {@code role} is news, follow-up or opinion. */
    public record Member(String article, String role) {}

    /** Whether two events {@code may} be one story or must stay {@code apart}. */
    public record StoryLink(String from, String to, String relation, String join) {}

    /** One text in several outlets. {@code kind} is agency or family. */
    public record CopyGroup(String root, String kind, List<Copied> members) {}

    /** A copy. {@code how} is verbatim, edited or trimmed; {@code credit}: whether it says so. */
    public record Copied(String article, String how, boolean credit) {}

    /**
     * An article that passes on what another outlet reported.
     *
     * @param phrase the words that say so, verbatim
     * @param target the article passed on, null if it is not in the stream
     * @param pure whether nothing in the article is its own
     */
    public record Relay(
            String article, String outlet, String phrase, @Nullable String target, boolean pure) {}

    /** Who had it from whom, outermost first, for one content. */
    public record Chain(String article, List<String> links, String content) {}

    /**
     * A figure that reports give differently.
     *
     * @param kind disagreement, update or correction
     * @param at the day on which the values meet
     */
    public record Figure(
            String event, String what, String kind, int at, List<Value> values, String note) {}

    /** One value, who gives it (empty if nobody is named), and the articles that print it. */
    public record Value(String value, String by, List<String> articles) {}

    /** A denial and what it denies, both as contents of attributions. */
    public record Denial(String article, String content, String deniesArticle, String denies) {}

    /** Words of an article. */
    public record Passage(String article, String text) {}

    /** A plain fact and the articles that state it. */
    public record FactLine(String event, String statement, List<String> articles) {}

    /** Somebody who speaks, and the words articles use for them. */
    public record Voice(
            String name,
            String role,
            String country,
            List<String> aliases,
            @Nullable String notToBeConfusedWith) {}

    /** What the second version of an article changed. */
    public record Edit(String article, String kind, String before, String after, String what) {}

    /** The beginning of a correction's words, in the given version. */
    public record Correction(String article, int version, String text) {}

    /** A drawing; {@code alt}: whether its outlet describes it. */
    public record Cartoon(String article, String artist, String title, boolean alt) {}

    /** What is good news, and what only looks like it. */
    public record GoodNews(List<String> events, List<String> articles, List<Trap> traps) {}

    /** An article that must not pass for good news. */
    public record Trap(String article, String why) {}

    /** For each format, what may fill it on day 4. */
    public record Formats(
            List<String> speedRead,
            List<String> explainer,
            List<String> talkingPoint,
            Spotlight spotlight,
            List<Radar> underTheRadar) {}

    /** Whose coverage rises most, and in how many articles of each day the name stands. */
    public record Spotlight(String person, List<Integer> articlesPerDay) {}

    /** An event that few independent outlets carry. */
    public record Radar(String event, String why) {}

    /**
     * Who said what. Every content part stands exactly once in the article's text; of source and
     * cue that occurrence is meant which is nearest to the content.
     *
     * @param speaker the resolved name, or a description where nobody is named
     * @param kind person, body, outlet, document, unnamed or crowd
     * @param via the chain, outermost first
     */
    public record Attribution(
            String article,
            List<String> source,
            List<String> cue,
            List<String> content,
            String speaker,
            String kind,
            String act,
            String form,
            List<String> via) {}

    /** The event of an article, or null. */
    public @Nullable Event eventOf(String article) {
        return events.stream().filter(e -> e.keys().contains(article)).findFirst().orElse(null);
    }
}
