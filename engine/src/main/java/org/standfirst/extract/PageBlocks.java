package org.standfirst.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a page into blocks, in one pass without recursion. */
final class PageBlocks implements NodeVisitor {

    /** What no reader ever sees as text. */
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "head");

    private static final Set<String> SKIPPED =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "math",
                    "iframe",
                    "object",
                    "embed",
                    "canvas",
                    "video",
                    "audio",
                    "select",
                    "option",
                    "button",
                    "input",
                    "textarea",
                    "label",
                    "nav",
                    "dialog",
                    "menu",
                    "figcaption",
                    "map");
    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
                    "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s",
                    "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
                    "var", "wbr", "img", "picture", "source", "amp-img", "o:p", "nobr");

    /** Words in class and id by which outlets mark what is not the article. */
    private static final Pattern BOILERPLATE =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:comments?(?!ary)|disqus|related|recommend(?:ed|ation)?s?|"
                        + "recirc|shar(?:e|ing)|social|share[\\w-]*|newsletters?|subscri\\w*|promo"
                        + "\\w*|advert\\w*|ads?|adbox|sponsor\\w*|cookies?|consent|gdpr|banner|side"
                        + "bar|footer|breadcrumbs?|navigation|nav|navbar|menu|pagination|pager|mas"
                        + "thead|toolbar|taglist|tags|tag-list|topics|author-?(?:bio|box|info|card)"
                        + "|about-?author|bio|byline|caption|credits?|outbrain|taboola|mostread|"
                        + "most-?(?:read|popular|viewed)|trending|popular|read-?more|readmore|more-"
                        + "?(?:from|stories|news|on)|also-?read|see-?also|up-?next|teasers?|widget|"
                        + "signup|sign-?up|login|modal|popup|overlay|paywall|print-?only|screen-"
                        + "reader(?:-text)?|sr-only|visually-?hidden|hidden|metadata|meta|post-"
                        + "?meta|entry-?meta|dateline|timestamp|kicker|eyebrow|toc|table-of-content"
                        + "s|copyright|disclaimer|donat\\w*|follow(?:-us)?|rating|reactions?|tools|"
                        + "correction-policy|next-?(?:post|article)|prev(?:ious)?-?(?:post|article)"
                        + ")(?=$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Words by which outlets mark the article itself, which win over the above. */
    private static final Pattern BODY =
            Pattern.compile(
                    "article-?(?:body|content|text)|post-?(?:body|content|text)|entry-?content|"
                        + "story-?(?:body|content|text)|body-?(?:text|copy|content)|main-?content|"
                        + "content-?body|articlebody|rich-?text",
                    Pattern.CASE_INSENSITIVE);

    private final List<PageBlock> blocks = new ArrayList<>();
    private final Deque<Element> around = new ArrayDeque<>();
    private final Deque<Boolean> bad = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Element body;
    private final boolean everything;
    private int linkLength;
    private int links;
    private int skipping;

    private PageBlocks(Element body, boolean everything) {
        this.body = body;
        this.everything = everything;
        around.push(body);
        bad.push(false);
    }

    static List<PageBlock> of(Document page) {
        return of(page, false);
    }

    /** Also what stands in elements that never hold an article unless the page is broken. */
    static List<PageBlock> everything(Document page) {
        return of(page, true);
    }

    private static List<PageBlock> of(Document page, boolean everything) {
        var reader = new PageBlocks(page.body(), everything);
        page.body().traverse(reader);
        reader.flush();
        return reader.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (skipping > 0) {
            if (node instanceof Element) {
                skipping++;
            }
            return;
        }
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return;
        }
        if (!(node instanceof Element element) || element.equals(body)) {
            return;
        }
        var tag = element.normalName();
        boolean skipped = UNSEEN.contains(tag) || (!everything && SKIPPED.contains(tag));
        if (skipped || (!everything && isHidden(element))) {
            skipping = 1;
            if (!INLINE.contains(tag) && !tag.equals("script") && !tag.equals("style")) {
                flush();
            }
            return;
        }
        if (tag.equals("br")) {
            lineBreak(element);
            return;
        }
        if (tag.equals("a")) {
            links++;
        }
        if (!INLINE.contains(tag)) {
            flush();
            around.push(element);
            bad.push(Boolean.TRUE.equals(bad.peek()) || isBoilerplate(element, tag));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element) || element.equals(body)) {
            return;
        }
        if (skipping > 0) {
            skipping--;
            return;
        }
        var tag = element.normalName();
        if (tag.equals("a")) {
            links = Math.max(0, links - 1);
        }
        if (!INLINE.contains(tag) && !tag.equals("br") && element.equals(around.peek())) {
            flush();
            around.pop();
            bad.pop();
        }
    }

    /** Two breaks in a row end a paragraph; one is a space. */
    private void lineBreak(Element element) {
        Node next = element.nextSibling();
        while (next instanceof TextNode words && words.isBlank()) {
            next = next.nextSibling();
        }
        boolean pair = next instanceof Element other && other.normalName().equals("br");
        if (pair) {
            flush();
        } else {
            append(" ");
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Character.isWhitespace(c) || c == '\u00A0';
            if (c == '\u200B' || c == '\u00AD' || c == '\uFEFF') {
                continue;
            }
            if (space) {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else {
                text.append(c);
                if (links > 0) {
                    linkLength++;
                }
            }
        }
    }

    private void flush() {
        var words = text.toString().strip();
        if (!words.isEmpty()) {
            var element = around.getFirst();
            boolean boilerplate = bad.getFirst();
            blocks.add(new PageBlock(element, tagOf(), words, linkLength, boilerplate));
        }
        text.setLength(0);
        linkLength = 0;
    }

    /** The innermost element that says what the block is; a p inside a li is an item. */
    private String tagOf() {
        int steps = 0;
        var innermost = around.getFirst().normalName();
        for (var element : around) {
            var tag = element.normalName();
            if (tag.equals("li") || tag.equals("blockquote") || tag.equals("td")) {
                return tag;
            }
            if (tag.equals("th")) {
                return "td";
            }
            if (++steps > 3) {
                break;
            }
        }
        return innermost;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        var style = element.attr("style");
        if (!style.isEmpty()) {
            var compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
            return compact.contains("display:none") || compact.contains("visibility:hidden");
        }
        return false;
    }

    private static boolean isBoilerplate(Element element, String tag) {
        if (tag.equals("aside") || tag.equals("form")) {
            return true;
        }
        if (tag.equals("footer")) {
            return true;
        }
        var role = element.attr("role");
        if (role.equals("navigation")
                || role.equals("complementary")
                || role.equals("contentinfo")
                || role.equals("dialog")
                || role.equals("search")) {
            return true;
        }
        if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
            return false;
        }
        var names = names(element);
        return names != null && !BODY.matcher(names).find() && BOILERPLATE.matcher(names).find();
    }

    private static @Nullable String names(Element element) {
        var classes = element.className();
        var id = element.id();
        if (classes.isEmpty() && id.isEmpty()) {
            return null;
        }
        // Utility classes come by the dozen and say nothing about the role of an element.
        var all = (classes.length() > 300 ? classes.substring(0, 300) : classes) + " " + id;
        return CAMEL.matcher(all).replaceAll("-");
    }
}
