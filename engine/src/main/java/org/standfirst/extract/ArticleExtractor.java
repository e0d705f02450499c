package org.standfirst.extract;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.text.EncodedText;
import org.standfirst.text.MisreadText;
import org.standfirst.text.TextLanguage;

import java.util.List;

/**
 * Takes the article out of a web page.
 *
 * <pre>{@code
 * var extractor = new ArticleExtractor();
 * var extraction = extractor.extract(html, "https://outlet.example/2026/fire");
 * System.out.println(extraction.article().text());
 * }</pre>
 *
 * <p>Never throws on any page, however broken; time and memory grow linearly with its size.
 * Immutable and safe for use by many threads.
 */
public final class ArticleExtractor {

    private static final int WHOLE_ARTICLE = 250;

    /** A shorter body may be what is left of a page that a script fills, in characters. */
    private static final int SHORT_ARTICLE = 1_000;

    /** So many characters tell a language, and so many whether it is the one that is declared. */
    private static final int LANGUAGE_SAMPLE = 2_000;

    private static final int DECLARED_SAMPLE = 700;

    private final BodyFinder finder;

    /** An extractor with the model that comes with the library. */
    public ArticleExtractor() {
        this(Shipped.MODEL);
    }

    /** An extractor with a model of the caller's own. */
    public ArticleExtractor(BlockModel model) {
        this.finder = new BodyFinder(model);
    }

    /** Reads a page from its bytes; the charset comes from the header, a mark or the page. */
    public Extraction extract(byte[] body, @Nullable String contentType, String url) {
        return extract(EncodedText.decode(body, contentType), url);
    }

    /** Reads a decoded page. */
    public Extraction extract(String html, String url) {
        var read = read(LeanPage.of(html, url), url);
        var texts = read.article().blocks().stream().map(Block::text).toList();
        var mended = MisreadText.mended(html, texts);
        return mended == null ? read : read(LeanPage.of(mended, url), url);
    }

    private Extraction read(LeanPage lean, String url) {
        var found = PageWalk.over(lean);
        var markup = found.markup();
        var metadata = Metadata.of(lean, markup, found.lines(), url);
        var layout = found.layout();
        if (layout.root().length < WHOLE_ARTICLE) {
            layout = PageLayout.ofEverything(lean.document());
        }
        var body = LiveBlog.dated(markup, metadata, body(lean, layout, metadata));
        var article =
                new Article(
                        url,
                        metadata.url(),
                        metadata.outlet(),
                        metadata.title(),
                        metadata.standfirst(),
                        metadata.authors(),
                        metadata.published(),
                        metadata.updated(),
                        language(metadata, body),
                        metadata.section(),
                        metadata.image(),
                        metadata.paywalled(),
                        metadata.corrections(),
                        body);
        var kind = PageForm.kind(lean.document(), markup.title(), layout, metadata, body, url);
        return new Extraction(kind, article);
    }

    /** The body, of which some pages show little before their scripts run, but carry it. */
    private List<Block> body(LeanPage page, PageLayout layout, Metadata metadata) {
        var body = finder.find(layout, metadata);
        int length = length(body);
        if (length < SHORT_ARTICLE && ScriptedPage.opens(page.document(), length)) {
            body = finder.find(PageWalk.over(page).layout(), metadata);
            length = length(body);
        }
        if (metadata.body().length() <= 2 * length) {
            return body;
        }
        var carried = ScriptedPage.carried(metadata.body());
        boolean hidden = length < WHOLE_ARTICLE || ScriptedPage.hides(layout, carried);
        return hidden ? carried : body;
    }

    private static int length(List<Block> body) {
        return body.stream().mapToInt(b -> b.text().length()).sum();
    }

    /** The language of the text, which outweighs what the page declares where it is plain. */
    private static @Nullable String language(Metadata metadata, List<Block> body) {
        var declared = metadata.language();
        if (declared != null) {
            var judged = TextLanguage.of(sample(metadata, body, DECLARED_SAMPLE), declared);
            if (declared.equals(judged)) {
                return declared;
            }
        }
        return TextLanguage.of(sample(metadata, body, LANGUAGE_SAMPLE), declared);
    }

    private static String sample(Metadata metadata, List<Block> body, int length) {
        var text = new StringBuilder(metadata.title());
        for (var block : body) {
            if (text.length() > length) {
                break;
            }
            var words = block.text();
            text.append('\n').append(words, 0, Math.min(words.length(), length));
        }
        return text.toString();
    }

    /** Read once, when first needed. */
    private static final class Shipped {
        static final BlockModel MODEL = BlockModel.shipped();
    }
}
