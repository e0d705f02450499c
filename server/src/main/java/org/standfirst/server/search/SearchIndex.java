package org.standfirst.server.search;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.IndexQueue;
import org.standfirst.server.store.IndexQueue.Waiting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * The index of the search. It follows the archive: {@link #catchUp} reads what the archive has
 * queued, {@link #agree} compares every article, which is done once at the start. What is on the
 * disk of the index leaves the queue of the archive only after it is there, so that a process that
 * is killed in between indexes it once more. One process writes; many threads and processes may
 * search.
 */
public final class SearchIndex implements AutoCloseable {

    /** What is written to the disk at once: that takes as long for one article as for many. */
    private static final int BATCH = 2_000;

    private static final int MOST_IN_MEMORY = 48;

    /** What one thread reads at once. */
    private static final int CHUNK = 50;

    private static final String FORMAT = "format";

    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(Directory directory, @Nullable IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers =
                writer == null
                        ? new SearcherManager(directory, null)
                        : new SearcherManager(writer, null);
    }

    /**
     * Opens the index in a folder to keep it in step and to search it, a new one if there is none
     * or if it cannot be read.
     *
     * @throws SearchException if another process keeps it, or the folder cannot be written
     */
    public static SearchIndex open(Path folder) {
        Directory directory = null;
        try {
            directory = FSDirectory.open(folder);
            return new SearchIndex(directory, writer(directory));
        } catch (LockObtainFailedException e) {
            close(directory);
            throw new SearchException(
                    "the search index in " + folder + " is kept by another process", e);
        } catch (IOException e) {
            close(directory);
            throw new SearchException(
                    "the search index in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Opens the index in a folder as its keeper left it, to search it only.
     *
     * @throws SearchException if there is none
     */
    public static SearchIndex reading(Path folder) {
        Directory directory = null;
        try {
            directory = FSDirectory.open(folder);
            return new SearchIndex(directory, null);
        } catch (IOException e) {
            close(directory);
            throw new SearchException(
                    "the search index in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** An index in memory, for as long as it is open. */
    public static SearchIndex inMemory() {
        try {
            var directory = new ByteBuffersDirectory();
            return new SearchIndex(directory, writer(directory));
        } catch (IOException e) {
            throw new SearchException("no index in memory: " + e.getMessage(), e);
        }
    }

    private static void close(@Nullable Directory directory) {
        if (directory != null) {
            try {
                directory.close();
            } catch (IOException e) {
                // What went wrong before is what is told.
            }
        }
    }

    /** What was written in another way than we read it is worth nothing: the archive has it all. */
    private static IndexWriter writer(Directory directory) throws IOException {
        var mode = IndexWriterConfig.OpenMode.CREATE_OR_APPEND;
        try {
            if (DirectoryReader.indexExists(directory)) {
                try (var reader = DirectoryReader.open(directory)) {
                    var format = reader.getIndexCommit().getUserData().get(FORMAT);
                    if (!IndexFields.FORMAT.equals(format)) {
                        mode = IndexWriterConfig.OpenMode.CREATE;
                    }
                }
            }
        } catch (IOException e) {
            clear(directory);
        }
        var config =
                new IndexWriterConfig(IndexFields.analyzer())
                        .setOpenMode(mode)
                        .setCodec(Nearness.codec());
        // What was not committed stays in the queue of the archive.
        config.setCommitOnClose(false);
        // One commit of a long import in one piece, for pieces have to be put together later.
        config.setRAMBufferSizeMB(MOST_IN_MEMORY);
        var writer = new IndexWriter(directory, config);
        writer.setLiveCommitData(Map.of(FORMAT, IndexFields.FORMAT).entrySet());
        writer.commit();
        return writer;
    }

    /** Takes away what cannot be read; a writer would stumble over it even to begin anew. */
    private static void clear(Directory directory) throws IOException {
        try (var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /**
     * Reads everything that waits in the archive's queue.
     *
     * @return how many articles that were
     */
    public int catchUp(Archive archive) {
        int read = 0;
        var waiting = archive.read(shelves -> shelves.indexQueue().waiting(BATCH));
        while (!waiting.isEmpty()) {
            var batch = waiting;
            index(archive, batch.stream().map(Waiting::article).toList());
            archive.change(shelves -> shelves.indexQueue().indexed(batch));
            read += batch.size();
            waiting = archive.read(shelves -> shelves.indexQueue().waiting(BATCH));
        }
        return read;
    }

    /**
     * Keeps in step with somebody who gives articles their stories, which is when they are read:
     * before, they would be read twice. In the end nothing waits any more.
     *
     * @param atWork whether more articles are going to get their stories
     * @param done how many have got theirs so far
     */
    public void follow(Archive archive, BooleanSupplier atWork, IntSupplier done)
            throws InterruptedException {
        int read = 0;
        while (atWork.getAsBoolean()) {
            if (done.getAsInt() - read < BATCH) {
                Thread.sleep(100);
            } else {
                var batch = archive.read(shelves -> shelves.indexQueue().waitingInStories(BATCH));
                index(archive, batch.stream().map(Waiting::article).toList());
                archive.change(shelves -> shelves.indexQueue().indexed(batch));
                read += BATCH;
            }
        }
        catchUp(archive);
    }

    /** Takes off the disk what is no longer in the index, which it else would do by and by. */
    public void expunge() {
        if (writer == null) {
            return;
        }
        try {
            writer.forceMergeDeletes();
            writer.commit();
            searchers.maybeRefreshBlocking();
            writer.deleteUnusedFiles();
        } catch (IOException e) {
            throw new SearchException("the search index cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Compares the index with the archive, article by article, and mends it where they differ:
     * after another archive was restored, or an older index.
     *
     * @return how many articles it had to mend
     */
    public int agree(Archive archive) {
        catchUp(archive);
        var wrong = differing(archive);
        for (int i = 0; i < wrong.size(); i += BATCH) {
            index(archive, wrong.subList(i, Math.min(wrong.size(), i + BATCH)));
        }
        return wrong.size();
    }

    /**
     * The ids of articles that the index has in another state than the archive, or only one has.
     */
    List<String> differing(Archive archive) {
        try {
            var searcher = searchers.acquire();
            try {
                var wrong = new ArrayList<String>();
                int right = compare(archive, searcher, wrong);
                if (right < searcher.getIndexReader().numDocs()) {
                    addGone(archive, searcher, wrong);
                }
                return wrong;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new SearchException("the search index cannot be read: " + e.getMessage(), e);
        }
    }

    /** Adds what the index lacks or has otherwise; returns how many it has as they are. */
    private static int compare(Archive archive, IndexSearcher searcher, List<String> wrong)
            throws IOException {
        int right = 0;
        var after = "";
        var page = stamps(archive, after);
        while (!page.isEmpty()) {
            for (var each : page) {
                if (each.stamp().equals(StampReader.stamp(searcher, each.article()))) {
                    right++;
                } else {
                    wrong.add(each.article());
                }
            }
            after = page.getLast().article();
            page = stamps(archive, after);
        }
        return right;
    }

    private static List<IndexQueue.Stamped> stamps(Archive archive, String after) {
        return archive.read(shelves -> shelves.indexQueue().stamps(after, BATCH));
    }

    private static void addGone(Archive archive, IndexSearcher searcher, List<String> wrong)
            throws IOException {
        var ids = StampReader.ids(searcher);
        for (int i = 0; i < ids.size(); i += BATCH) {
            var page = ids.subList(i, Math.min(ids.size(), i + BATCH));
            Set<String> there = archive.read(shelves -> shelves.articles().existing(page));
            page.stream().filter(id -> !there.contains(id)).forEach(wrong::add);
        }
    }

    /** Indexes these articles as they are now, and has that on the disk when it returns. */
    private void index(Archive archive, List<String> ids) {
        var kept = writer;
        if (kept == null) {
            throw new IllegalStateException("this index was opened to be searched only");
        }
        try {
            if (ids.size() <= CHUNK) {
                write(kept, archive, ids);
            } else {
                writeInEveryCore(kept, archive, ids);
            }
            kept.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new SearchException("the search index cannot be written: " + e.getMessage(), e);
        }
    }

    /** Nearly all of the time goes into reading articles and cutting their words down. */
    private static void writeInEveryCore(IndexWriter kept, Archive archive, List<String> ids)
            throws IOException {
        try (var workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var underWay = new ArrayList<Future<?>>();
            for (int i = 0; i < ids.size(); i += CHUNK) {
                var chunk = ids.subList(i, Math.min(ids.size(), i + CHUNK));
                underWay.add(
                        workers.submit(() -> {
                            write(kept, archive, chunk);
                            return chunk;
                        }));
            }
            for (var each : underWay) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new SearchException("articles cannot be indexed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchException("interrupted while articles were indexed", e);
        }
    }

    private static void write(IndexWriter kept, Archive archive, List<String> ids)
            throws IOException {
        var found = archive.read(shelves -> shelves.indexQueue().searchable(ids));
        var gone = new HashSet<>(ids);
        for (var each : found) {
            var id = each.article().id();
            kept.updateDocument(new Term(IndexFields.ID, id), IndexFields.of(each));
            gone.remove(id);
        }
        for (var id : gone) {
            kept.deleteDocuments(new Term(IndexFields.ID, id));
        }
    }

    /** How many articles it has. */
    public int size() {
        return with(searcher -> searcher.getIndexReader().numDocs());
    }

    /** A question to one state of the index. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    <T> T with(Question<T> question) {
        try {
            var searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new SearchException("the search index cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (directory) {
            searchers.close();
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new SearchException("the search index cannot be closed: " + e.getMessage(), e);
        }
    }
}
