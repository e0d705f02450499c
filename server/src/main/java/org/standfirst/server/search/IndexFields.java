package org.standfirst.server.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.server.store.IndexQueue.Searchable;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.List;

/**
 * What the index keeps of an article. Words stand in a field of their language, so that each is cut
 * down to its stem as {@link Terms} does it: {@code words.de} of a German article, {@code words.}
 * where the language is not known.
 */
final class IndexFields {

    static final String ID = "id";
    static final String VERSION = "version";
    static final String STAMP = "stamp";
    static final String STORY = "story";
    static final String GROUP = "group";
    static final String PUBLISHED = "published";
    static final String OUTLET = "outlet";
    static final String FEED = "feed";
    static final String SECTION = "section";
    static final String SPEAKER = "speaker";

    /** Headline, standfirst and text, with the place of every word. */
    static final String WORDS = "words.";

    /** The headline once more, so that a word in it counts for more. */
    static final String TITLE = "title.";

    /** Another number whenever the same article would be indexed in another way. */
    static final String FORMAT = "2";

    private static final FieldType PLACED = placed();
    private static final Analyzer NAMES = new StandardAnalyzer();

    private IndexFields() {}

    private static FieldType placed() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    static Document of(Searchable found) {
        var stored = found.article();
        var article = stored.article();
        var language = Terms.primary(article.language());
        var document = new Document();
        document.add(new StringField(ID, stored.id(), Field.Store.YES));
        document.add(new StoredField(VERSION, stored.version()));
        document.add(new BinaryDocValuesField(STAMP, new BytesRef(found.stamp())));
        var story = stored.story();
        document.add(new NumericDocValuesField(GROUP, group(stored.id(), story)));
        if (story != null) {
            document.add(new StringField(STORY, story, Field.Store.NO));
        }
        document.add(new LongField(PUBLISHED, stored.published().toEpochMilli(), Field.Store.NO));
        document.add(new StringField(OUTLET, stored.outlet().id(), Field.Store.NO));
        found.feeds()
                .forEach(feed ->
                        document.add(new StringField(FEED, feed.toString(), Field.Store.NO)));
        if (article.section() != null) {
            document.add(new TextField(SECTION, article.section(), Field.Store.NO));
        }
        found.speakers()
                .forEach(name -> document.add(new TextField(SPEAKER, name, Field.Store.NO)));
        document.add(new TextField(TITLE + language, article.title(), Field.Store.NO));
        Nearness.field(article).ifPresent(document::add);
        for (var part : parts(article)) {
            document.add(new Field(WORDS + language, part, PLACED));
        }
        return document;
    }

    /**
     * Headline, standfirst and the blocks of the text. A place in the index counts UTF-16 units of
     * these, with one between two of them.
     */
    private static List<String> parts(Article article) {
        var parts = new ArrayList<String>();
        parts.add(article.title());
        parts.add(standfirst(article));
        article.blocks().stream().map(Block::text).forEach(parts::add);
        return parts;
    }

    private static String standfirst(Article article) {
        var standfirst = article.standfirst();
        return standfirst == null ? "" : standfirst;
    }

    /** Where the text begins among the places of the index, in UTF-16 units. */
    static int textBegins(Article article) {
        return article.title().length() + 1 + standfirst(article).length() + 1;
    }

    /** What its article is found together with: its story, or itself while it has none. */
    private static long group(String id, @org.jspecify.annotations.Nullable String story) {
        var name = story == null ? "article " + id : "story " + story;
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The analyzer of every field. */
    static Analyzer analyzer() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                if (field.startsWith(WORDS)) {
                    return Terms.analyzer(field.substring(WORDS.length()));
                }
                return field.startsWith(TITLE)
                        ? Terms.analyzer(field.substring(TITLE.length()))
                        : NAMES;
            }

            // A phrase does not run from one part into the next.
            @Override
            public int getPositionIncrementGap(String field) {
                return 100;
            }
        };
    }
}
