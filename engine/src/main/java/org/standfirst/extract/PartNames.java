package org.standfirst.extract;

/**
 * What the names of elements say outright: that an article's text begins here, as the systems that
 * publish articles call it, or that something else stands here. Unlike {@link Signs} it takes names
 * whole, and parts of words. The method is that of trafilatura (Barbaresi, "Trafilatura", 2021),
 * which tries a few kinds of names for the text in order.
 */
final class PartNames {

    /** The text of an article and nothing else, by its name. */
    static final int TEXT = 1;

    /** An article, or a name given to articles by some. */
    static final int ARTICLE = 1 << 1;

    static final int STORY = 1 << 2;

    /** What is not around the page. */
    static final int CONTENT = 1 << 3;

    static final int MAIN = 1 << 4;

    /** Something else than the text, by name. */
    static final int LEFT_OUT = 1 << 5;

    /** Something else than the text, by tag. */
    static final int ASIDE = 1 << 6;

    private static final Stems BY_CLASS = new Stems();
    private static final Stems BY_ID = new Stems();

    static {
        both(TEXT, "post-text", "post_text", "post-body", "postbody", "post-entry", "postentry");
        both(TEXT, "post-content", "post_content", "postcontent", "article-text", "articletext");
        both(TEXT, "entry-content", "article-content", "article__content", "articlecontent");
        both(TEXT, "article-body", "article__body", "article_body", "articlebody", "text-content");
        both(TEXT, "body-text", "bodytext", "page-content", "art-content");
        both(STORY, "storycontent", "story-content", "story-body", "storybody", "blog-content");
        both(STORY, "section-content", "single-content", "single-post", "main-column", "fulltext");
        both(STORY, "field-body");
        both(CONTENT, "content-main", "content_main", "content-body", "contentbody");
        both(CONTENT, "content__body", "main-content", "main_content", "maincontent");
        both(LEFT_OUT, "footer", "related", "viral", "share", "sharing", "social", "sociable");
        both(LEFT_OUT, "syndication", "newsletter", "cookie", "tags", "tag-list", "sidebar");
        both(LEFT_OUT, "banner", "menu", "breadcrumb", "bread-crumb", "author", "button");
        both(LEFT_OUT, "paywall", "hidden", "navigation", "navbar", "|nav", "comment", "disqus");
        both(LEFT_OUT, "outbrain", "taboola", "teaser", "byline", "reply-");
        BY_CLASS.put(LEFT_OUT, "embed", "subnav", "bar", "meta", "rating", "widget", "attachment");
        BY_CLASS.put(LEFT_OUT, "timestamp", "user-info", "user-profile", "-ad-", "-icon");
        BY_CLASS.put(LEFT_OUT, "infoline", "options", "expand", "consent", "modal", "blurred");
        BY_CLASS.put(LEFT_OUT, "next-", "side-stories", "most-popular", "factbox", "message");
        BY_CLASS.put(LEFT_OUT, "lightbox", "slide", "viewport", "noprint", "hide-", "caption");
        BY_ID.put(LEFT_OUT, "premium-", "caption");
    }

    private PartNames() {}

    private static void both(int part, String... stems) {
        BY_CLASS.put(part, stems);
        BY_ID.put(part, stems);
    }

    /** What an element is by its tag. */
    static int ofTag(String tag) {
        return switch (tag) {
            case "article" -> ARTICLE;
            case "main" -> MAIN;
            case "aside", "footer", "form", "figure", "fieldset", "legend" -> ASIDE;
            default -> 0;
        };
    }

    /** A table, a heading or a whole article is left out by no name; few elements hold all. */
    static int allowed(String tag) {
        return switch (tag) {
            case "div", "section" -> ~0;
            case "article", "main" -> ~LEFT_OUT;
            case "p", "li", "ul", "ol", "dl", "dd", "dt" -> LEFT_OUT;
            default -> 0;
        };
    }

    static int ofClass(String names) {
        int part = BY_CLASS.signs(names);
        if (names.startsWith("main")) {
            part |= MAIN;
        }
        if (names.startsWith("article ")) {
            part |= STORY;
        }
        return part
                | switch (names) {
                    case "post", "entry" -> TEXT;
                    case "text", "story", "cell" -> STORY;
                    case "content" -> CONTENT;
                    default -> 0;
                };
    }

    static int ofId(String id, String property) {
        int part = property.equals("articleBody") ? TEXT : 0;
        if (id.isEmpty()) {
            return part;
        }
        part |= BY_ID.signs(id);
        if (id.startsWith("main")) {
            part |= MAIN;
        }
        if (id.startsWith("primary")) {
            part |= STORY;
        }
        return part
                | switch (id) {
                    case "article", "story" -> STORY;
                    case "content" -> CONTENT;
                    default -> 0;
                };
    }
}
