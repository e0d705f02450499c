package org.standfirst.server.search;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads which articles an index has, and in which state. */
final class StampReader {

    private StampReader() {}

    /** The stamp an article was indexed with; null if it is not there. */
    static @Nullable String stamp(IndexSearcher searcher, String id) throws IOException {
        for (var leaf : searcher.getIndexReader().leaves()) {
            int document = document(leaf.reader(), id);
            if (document >= 0) {
                var stamps = DocValues.getBinary(leaf.reader(), IndexFields.STAMP);
                if (stamps.advanceExact(document)) {
                    return stamps.binaryValue().utf8ToString();
                }
            }
        }
        return null;
    }

    private static int document(LeafReader reader, String id) throws IOException {
        var terms = reader.terms(IndexFields.ID);
        if (terms == null) {
            return -1;
        }
        var entries = terms.iterator();
        if (!entries.seekExact(new BytesRef(id))) {
            return -1;
        }
        var living = reader.getLiveDocs();
        var documents = entries.postings(null, PostingsEnum.NONE);
        for (int at = documents.nextDoc();
                at != DocIdSetIterator.NO_MORE_DOCS;
                at = documents.nextDoc()) {
            if (living == null || living.get(at)) {
                return at;
            }
        }
        return -1;
    }

    /** All ids. */
    static List<String> ids(IndexSearcher searcher) throws IOException {
        var ids = new ArrayList<String>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var reader = leaf.reader();
            var living = reader.getLiveDocs();
            var stored = reader.storedFields();
            for (int i = 0; i < reader.maxDoc(); i++) {
                if (living == null || living.get(i)) {
                    var id = stored.document(i, Set.of(IndexFields.ID)).get(IndexFields.ID);
                    ids.add(String.valueOf(id));
                }
            }
        }
        return ids;
    }
}
