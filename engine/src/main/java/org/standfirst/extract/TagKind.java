package org.standfirst.extract;

import org.jsoup.parser.Tag;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Elements of one name and what {@link PageTree} does with their tags: a rule and a set of marks,
 * an int with one bit each. Known kinds are the same objects for all pages.
 */
final class TagKind {

    /** By which rule its tags are read, see "the in body insertion mode" in the HTML standard. */
    enum Rule {
        OTHER,
        VOID,
        BLOCK,
        PARAGRAPH,
        HEADING,
        ITEM,
        TERM,
        FORM,
        BUTTON,
        SELECT,
        OPTION,
        RUBY,
        FORMATTING,
        OBJECT,
        RAW,
        TABLE,
        TABLE_PART,
        ISLAND,
        DRAWING,
        HTML,
        HEAD,
        BODY,
        ODD
    }

    /** Formatting that was cut off goes on before it. */
    static final int INLINE = 1;

    /** End tags of elements without rules of their own don't look beyond it. */
    static final int SPECIAL = 1 << 1;

    /** Nothing around it is in scope. */
    static final int SCOPE = 1 << 2;

    /** Its end tag may be left out. */
    static final int IMPLIED = 1 << 3;

    /** Its content is text in which only characters written as references are markup. */
    static final int TEXT = 1 << 4;

    /** It belongs into the head of the page where that is open. */
    static final int IN_HEAD = 1 << 5;

    /** A table or a part of it in which rows or cells stand, but no text. */
    static final int ROWS = 1 << 6;

    static final int CELL = 1 << 7;
    static final int LIST = 1 << 8;

    /** White space after its tags is no text. */
    static final int PARTS_LINES = 1 << 9;

    /** It may stand in a drawing, and doesn't end it. */
    static final int DRAWN = 1 << 10;

    private static final int SIZE = 1024;

    /** A longer name is none of those that are known. */
    private static final int LONGEST = 14;

    private static final Map<String, TagKind> KNOWN = new HashMap<>();

    /** The same, an open-addressed table by the characters of the names. */
    private static final TagKind[] SLOTS = new TagKind[SIZE];

    static {
        rule(
                Rule.OTHER,
                "span label cite abbr time video audio canvas map sub sup q ins del kbd samp var"
                        + " dfn mark picture bdi bdo data output progress meter ruby legend slot"
                        + " acronym");
        rule(
                Rule.OTHER,
                "path g circle ellipse rect line polyline polygon use defs desc symbol stop tspan"
                        + " lineargradient radialgradient clippath mask pattern filter metadata");
        rule(
                Rule.VOID,
                "area base basefont bgsound br embed hr img input keygen link meta param source"
                        + " track wbr");
        rule(
                Rule.BLOCK,
                "address article aside blockquote center details dialog dir div dl fieldset"
                        + " figcaption figure footer header hgroup listing main menu nav ol pre"
                        + " search section summary ul");
        rule(Rule.PARAGRAPH, "p");
        rule(Rule.HEADING, "h1 h2 h3 h4 h5 h6");
        rule(Rule.ITEM, "li");
        rule(Rule.TERM, "dd dt");
        rule(Rule.FORM, "form");
        rule(Rule.BUTTON, "button");
        rule(Rule.SELECT, "select");
        rule(Rule.OPTION, "option optgroup");
        rule(Rule.RUBY, "rp rt");
        rule(Rule.FORMATTING, "a b big code em font i nobr s small strike strong tt u");
        rule(Rule.OBJECT, "applet marquee object");
        rule(Rule.RAW, "script style title textarea iframe noembed");
        rule(Rule.TABLE, "table");
        rule(Rule.TABLE_PART, "caption col colgroup tbody td tfoot th thead tr");
        rule(Rule.ISLAND, "noscript template");
        rule(Rule.DRAWING, "svg");
        rule(Rule.HTML, "html");
        rule(Rule.HEAD, "head");
        rule(Rule.BODY, "body");
        rule(Rule.ODD, "frame frameset image isindex math noframes plaintext rb rtc xmp");
        mark(INLINE, "area br embed img input keygen wbr");
        mark(
                SPECIAL,
                "address applet area article aside base basefont bgsound blockquote body br button"
                        + " caption center col colgroup dd details dir div dl dt embed fieldset"
                        + " figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head"
                        + " header hgroup hr html iframe img input keygen li link listing main"
                        + " marquee menu meta nav noembed noframes noscript object ol p param"
                        + " plaintext pre script search section select source style summary table"
                        + " tbody td template textarea tfoot th thead title tr track ul wbr xmp");
        mark(SCOPE, "applet caption html marquee object select table td template th");
        mark(IMPLIED, "dd dt li optgroup option p rb rp rt rtc");
        mark(TEXT, "title textarea");
        mark(IN_HEAD, "base basefont bgsound link meta noframes script style template title");
        mark(ROWS, "table tbody tfoot thead tr colgroup");
        mark(CELL, "caption td th");
        mark(LIST, "ol ul");
        mark(
                PARTS_LINES,
                "article aside blockquote div dl dt dd figure footer h1 h2 h3 h4 h5 h6 header"
                        + " li main nav ol p section table tbody td th thead tr ul");
        mark(DRAWN, "a image script style svg title");
        mark(
                DRAWN,
                "path g circle ellipse rect line polyline polygon use defs symbol stop tspan"
                        + " lineargradient radialgradient clippath mask pattern filter metadata"
                        + " desc");
    }

    final String name;
    final Tag tag;
    final Rule rule;
    private int marks;

    private TagKind(String name, Rule rule) {
        this.name = name;
        this.tag = Tag.valueOf(name);
        this.rule = rule;
    }

    private static void rule(Rule rule, String names) {
        for (var name : names.split(" ", -1)) {
            var kind = new TagKind(name, rule);
            KNOWN.put(name, kind);
            // As in the look-up below, which sees the same sum of the same letters.
            int at = slot(name.hashCode());
            while (SLOTS[at] != null) {
                at = (at + 1) & (SIZE - 1);
            }
            SLOTS[at] = kind;
        }
    }

    private static void mark(int mark, String names) {
        for (var name : names.split(" ", -1)) {
            of(name).marks |= mark;
        }
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 10)) & (SIZE - 1);
    }

    /** A known kind. */
    static TagKind of(String name) {
        return Objects.requireNonNull(KNOWN.get(name), name);
    }

    /** The kind whose name stands in a page; what is not known is kept among others of the page. */
    static TagKind at(char[] page, int begin, int end, Map<String, TagKind> others) {
        if (end - begin <= LONGEST) {
            int hash = 0;
            for (int i = begin; i < end; i++) {
                hash = hash * 31 + small(page[i]);
            }
            for (int at = slot(hash); SLOTS[at] != null; at = (at + 1) & (SIZE - 1)) {
                if (isNamed(SLOTS[at].name, page, begin, end)) {
                    return SLOTS[at];
                }
            }
        }
        var name = new String(page, begin, end - begin).toLowerCase(Locale.ROOT);
        return others.computeIfAbsent(name, other -> new TagKind(other, Rule.OTHER));
    }

    /** Whether a name in small letters stands in a page, in whatever letters. */
    static boolean isNamed(String name, char[] page, int begin, int end) {
        if (name.length() != end - begin) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (name.charAt(i - begin) != small(page[i])) {
                return false;
            }
        }
        return true;
    }

    static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** Whether HTML or a drawing has such elements. */
    boolean isKnown() {
        return KNOWN.get(name) == this;
    }

    boolean is(int mark) {
        return (marks & mark) != 0;
    }
}
