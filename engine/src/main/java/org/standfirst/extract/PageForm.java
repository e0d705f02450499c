package org.standfirst.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Block;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells an article from other pages by form: how far its prose runs without a link to elsewhere,
 * what it says of itself in data, and the words on its headings and buttons. No page that shows
 * some paragraphs in a row is ever anything but an article, unless it is all about consent.
 */
final class PageForm {

    /** Prose that runs on for so long is an article's, whatever else is on the page. */
    private static final int ARTICLE_RUN = 1_500;

    /** Prose that doesn't run further may be a teaser, a notice or a form's. */
    private static final int SHORT_RUN = 600;

    /** A link with so many characters may be a headline. */
    private static final int HEADLINE = 20;

    /** What is left to read before a wall is seldom longer. */
    private static final int STUB = 1_300;

    private static final Pattern LISTING_DATA =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"(?:CollectionPage|ItemList|Blog)\"");
    private static final Pattern SEARCH_DATA =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"SearchResultsPage\"");
    private static final Pattern WORD_COUNT =
            Pattern.compile("\"wordCount\"\\s*:\\s*\"?(\\d{1,6})");
    private static final Pattern SECTION_PATH =
            Pattern.compile("(?:/[a-z]{2})?/?(?:[\\p{L}]{2,20}/?)?(?:index\\.\\w+)?");
    private static final Pattern SEARCH_QUERY =
            Pattern.compile(
                    "(?:^|&)(?:q|s|query|search|suche|keywords?|term|k)=[^&]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SEARCH_PATH =
            Pattern.compile(
                    "/(?:search|suche|recherche|buscar|busqueda|busca|cerca|ricerca|zoeken|sok|szukaj)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** What elements that hide the rest of an article are called. */
    private static final Stems WALLS =
            new Stems("paywall", "regwall", "subscriber-only", "subscription-wall", "metered")
                    .put(1, "article-gate", "paygate", "piano-");

    private static final Stems WALLS_BY_ID = new Stems("paywall", "regwall");
    private static final int WALL = 7;

    /** So many headings may say what the page is. */
    private static final int HEADINGS = 3;

    private final Document page;
    private final String title;
    private final PageLayout layout;
    private final Metadata metadata;
    private final List<Block> body;
    private final int length;
    private final Runs runs;

    /** The page's title and its first headings, once somebody asks for them. */
    private @Nullable List<PageWords.Title> titles;

    private PageForm(
            Document page, String title, PageLayout layout, Metadata metadata, List<Block> body) {
        this.page = page;
        this.title = title;
        this.layout = layout;
        this.metadata = metadata;
        this.body = body;
        this.length = body.stream().mapToInt(block -> block.text().length()).sum();
        this.runs = Runs.of(layout.blocks());
    }

    /**
     * Of prose and of links that may be headlines.
     *
     * @param longest how many characters of prose stand in a row without a headline between them
     * @param prose how many characters of prose there are
     * @param headlines how many different links could be headlines
     * @param teasers how many of these are headings
     */
    private record Runs(int longest, int prose, int headlines, int teasers) {

        static Runs of(List<PageBlock> blocks) {
            int run = 0;
            int longest = 0;
            int prose = 0;
            int teasers = 0;
            var headlines = new HashSet<String>();
            for (var block : blocks) {
                var text = block.text();
                if (isLink(block) && (text.length() >= HEADLINE || isWide(text))) {
                    run = 0;
                    teasers += headlines.add(text) && isHeading(block) ? 1 : 0;
                } else if (block.linkLength() >= HEADLINE && block.linkDensity() > 0.35) {
                    run = 0;
                    headlines.add(text);
                } else if (block.isProse() || (isWide(text) && block.linkDensity() < 0.5)) {
                    int plain = block.text().length() * (isWide(text) ? 3 : 1);
                    run += plain;
                    prose += plain;
                    longest = Math.max(longest, run);
                }
            }
            return new Runs(longest, prose, headlines.size(), teasers);
        }

        /** Almost all of it is links; a day or a section may stand beside them. */
        private static boolean isLink(PageBlock block) {
            if (block.linkDensity() < 0.5) {
                return false;
            }
            var text = block.text();
            int seen = 0;
            for (int i = 0; i < text.length(); i++) {
                seen += text.charAt(i) == ' ' ? 0 : 1;
            }
            return block.linkLength() > 0.75 * seen;
        }

        private static boolean isHeading(PageBlock block) {
            var around = block.frame().parent;
            return block.isHeading() || (around != null && PageBlock.isHeading(around.tag));
        }

        /** Scripts whose every letter is a syllable or a word say more with fewer. */
        private static boolean isWide(String text) {
            int end = Math.min(text.length(), 2 * HEADLINE);
            int wide = 0;
            for (int i = 0; i < end; i++) {
                wide += text.charAt(i) > 0x2E80 && text.charAt(i) < 0xFB00 ? 1 : 0;
            }
            return end >= HEADLINE / 2 && 2 * wide > end;
        }
    }

    static PageKind kind(
            Document page,
            String title,
            PageLayout layout,
            Metadata metadata,
            List<Block> body,
            String url) {
        if (body.isEmpty()) {
            return PageKind.EMPTY;
        }
        var form = new PageForm(page, title, layout, metadata, body);
        if (form.runs.longest >= ARTICLE_RUN) {
            return form.asksForConsent() ? PageKind.CONSENT : PageKind.ARTICLE;
        }
        return form.doubted(address(url));
    }

    private PageKind doubted(URI at) {
        boolean article = metadata.isArticle();
        boolean shortRun = runs.longest < SHORT_RUN;
        if (!article && shortRun && isCalled(PageWords.ERROR)) {
            return PageKind.ERROR;
        }
        if (!article && shortRun && isCalled(PageWords.CHALLENGE)) {
            return PageKind.CHALLENGE;
        }
        if (asksForConsent()) {
            return PageKind.CONSENT;
        }
        if (!article && shortRun && isSearch(at)) {
            return PageKind.SEARCH;
        }
        if (!article && shortRun && asksToSignIn()) {
            return PageKind.LOGIN;
        }
        if (length < STUB && isStub()) {
            return PageKind.PAYWALL;
        }
        if (shortRun && isIndex(at)) {
            return PageKind.INDEX;
        }
        if (!article && length < SHORT_RUN / 3 && PageWords.SCRIPT.in(text(length))) {
            return PageKind.EMPTY;
        }
        return PageKind.ARTICLE;
    }

    /** Whether the page's title or its first headings are words of a kind. */
    private boolean isCalled(PageWords words) {
        if (titles == null) {
            titles = titles();
        }
        for (var called : titles) {
            if (words.name(called)) {
                return true;
            }
        }
        return false;
    }

    private List<PageWords.Title> titles() {
        var found = new ArrayList<PageWords.Title>();
        found.add(PageWords.Title.of(title));
        for (var block : layout.blocks()) {
            if (block.isHeading() && found.size() <= HEADINGS) {
                found.add(PageWords.Title.of(block.text()));
            }
        }
        return found;
    }

    /** Most of the text is about consent, and there is a button to give it. */
    private boolean asksForConsent() {
        if (metadata.isArticle() || runs.headlines > 15) {
            return false;
        }
        boolean called = isCalled(PageWords.CONSENT);
        if (!called && runs.longest >= 2 * ARTICLE_RUN) {
            return false;
        }
        int terms = PageWords.TERM.count(text(2 * ARTICLE_RUN));
        if (terms < (called ? 1 : 3)) {
            return false;
        }
        int about = 0;
        for (var block : body) {
            about += PageWords.TERM.in(block.text()) ? block.text().length() : 0;
        }
        return 2 * about > length && hasButton(PageWords.ACCEPT);
    }

    private boolean hasButton(PageWords words) {
        for (Element button :
                page.select("button,input[type=submit],input[type=button],a,[role=button]")) {
            var label = button.normalName().equals("input") ? button.val() : button.text();
            if (words.name(label)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSearch(URI at) {
        var query = at.getRawQuery();
        boolean asked =
                SEARCH_QUERY.matcher(query == null ? "" : query).find()
                        || SEARCH_PATH.matcher(path(at)).find();
        boolean field = page.selectFirst("input[type=search],input[value][type=text]") != null;
        boolean some = runs.headlines >= 5 || page.select("li a[href]").size() >= 5;
        return data(SEARCH_DATA)
                || (isCalled(PageWords.SEARCH) && (asked || some || field))
                || (asked && some && field);
    }

    private boolean asksToSignIn() {
        boolean password = false;
        for (Element input : page.select("input[type=password]")) {
            password |= !isHidden(input);
        }
        if (password) {
            return length < SHORT_RUN / 2 || isCalled(PageWords.LOGIN);
        }
        return isCalled(PageWords.LOGIN)
                && page.selectFirst("input[type=email],input[type=text],input[type=tel]") != null;
    }

    /** It breaks off before a wall, or a wall says that there is more. */
    private boolean isStub() {
        if (!metadata.isArticle() && !metadata.paywalled() && metadata.headlineLine() < 0) {
            return false;
        }
        var written = wall();
        boolean wall = !written.isEmpty();
        boolean worded = isWorded();
        if (!wall && !worded) {
            return false;
        }
        return (wall && worded) || metadata.paywalled() || breaksOff(written) || wordsAreMissing();
    }

    /** The words on a wall before the rest of an article; empty if there is none. */
    private String wall() {
        var first = body.getFirst().text();
        for (Element wall : walls()) {
            var text = wall.text();
            if (text.length() >= HEADLINE && !text.contains(first) && !isHidden(wall)) {
                return text;
            }
        }
        return "";
    }

    private List<Element> walls() {
        var walls = new ArrayList<Element>();
        TreeWalk.over(
                page.body(),
                (node, _) -> {
                    if (node instanceof Element element && element.attributesSize() > 0) {
                        var names = Markup.attribute(element, "class");
                        var id = Markup.attribute(element, "id");
                        if ((!names.isEmpty() && WALLS.in(names))
                                || id.equalsIgnoreCase("gateway-content")
                                || (id.length() >= WALL && WALLS_BY_ID.in(id))) {
                            walls.add(element);
                        }
                    }
                });
        return walls;
    }

    /** Whether a short line, or a button, says that the rest is to be paid for. */
    private boolean isWorded() {
        for (var block : layout.blocks()) {
            if (block.text().length() < 200 && PageWords.WALL.in(block.text())) {
                return true;
            }
        }
        return false;
    }

    private boolean breaksOff(String wall) {
        for (var block : body.reversed()) {
            var last = block.text();
            if (!wall.contains(last)) {
                return last.endsWith("…") || last.endsWith("...") || !BodyFinder.isSentence(last);
            }
        }
        return false;
    }

    private boolean wordsAreMissing() {
        int words = text(length).split("\\s+", -1).length;
        for (Element script : page.select("script[type*=ld+json]")) {
            var count = WORD_COUNT.matcher(script.data());
            if (count.find() && Integer.parseInt(count.group(1)) > 2 * words + 50) {
                return true;
            }
        }
        return false;
    }

    /** Points for what lists have and articles haven't. */
    private boolean isIndex(URI at) {
        var path = path(at);
        boolean root = at.getHost() != null && (path.equals("/") || path.isEmpty());
        // A young outlet's front page may list two articles only.
        int few = root && runs.headlines >= 2 ? 0 : -3;
        int points = 0;
        points += root ? 5 : !path.isEmpty() && SECTION_PATH.matcher(path).matches() ? 1 : 0;
        points += data(LISTING_DATA) ? 2 : 0;
        points += runs.headlines >= 25 ? 2 : runs.headlines >= 8 ? 1 : few;
        points += runs.teasers >= 5 ? 2 : 0;
        points += runs.longest < SHORT_RUN / 2 ? 2 : 0;
        points += runs.prose < runs.headlines * 60 ? 1 : 0;
        points -= metadata.isArticle() ? 4 : 0;
        points -= metadata.published() == null ? 0 : 1;
        return points >= 6;
    }

    private boolean data(Pattern type) {
        for (Element script : page.select("script[type*=ld+json]")) {
            if (type.matcher(script.data()).find()) {
                return true;
            }
        }
        return false;
    }

    private String text(int most) {
        var text = new StringBuilder();
        for (var block : body) {
            if (text.length() > most) {
                break;
            }
            text.append(block.text()).append('\n');
        }
        return text.toString();
    }

    private static boolean isHidden(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            var style = at.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
            if (at.hasAttr("hidden")
                    || style.contains("display:none")
                    || "true".equals(at.attr("aria-hidden"))) {
                return true;
            }
        }
        return false;
    }

    private static String path(URI at) {
        return at.getRawPath() == null ? "/" : at.getRawPath();
    }

    private static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            return URI.create("about:blank");
        }
    }
}
