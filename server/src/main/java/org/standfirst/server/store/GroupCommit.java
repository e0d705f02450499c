package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Writes one after the other, and what has come in while others were being written, together: a
 * commit costs a wait for the disk, which many writers can share. Each write still is all or
 * nothing by itself, and returns only when it is on the disk. Safe for use by many threads.
 */
final class GroupCommit {

    /** More than these are not written together, so that nobody waits long for the others. */
    private static final int MOST = 64;

    private final Jdbi jdbi;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ConcurrentLinkedQueue<Write<?>> waiting = new ConcurrentLinkedQueue<>();

    GroupCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Returns what the work returns, or throws what it throws, after everything is settled. */
    <T extends @Nullable Object> T write(Function<Shelves, T> work) {
        var ours = new Write<T>(work);
        waiting.add(ours);
        writing.lock();
        try {
            // Whoever held the lock before may have written it already.
            while (!ours.settled) {
                writeTogether();
            }
        } finally {
            writing.unlock();
        }
        return ours.outcome();
    }

    private void writeTogether() {
        var group = new ArrayList<Write<?>>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
            if (group.size() == MOST) {
                break;
            }
        }
        try {
            jdbi.<RuntimeException>useTransaction(handle -> run(group, handle));
        } catch (RuntimeException | Error e) {
            group.forEach(write -> write.failed(e));
        }
        group.forEach(write -> write.settled = true);
    }

    private static void run(List<Write<?>> group, Handle handle) {
        if (group.size() == 1) {
            group.getFirst().run(handle);
            return;
        }
        for (var write : group) {
            handle.savepoint("write");
            try {
                write.run(handle);
                handle.releaseSavepoint("write");
            } catch (RuntimeException e) {
                handle.rollbackToSavepoint("write");
                write.failed(e);
            }
        }
    }

    /** One write; touched by the holder of the lock only, once it is in the queue. */
    private static final class Write<T extends @Nullable Object> {
        private final Function<Shelves, T> work;
        private @Nullable Throwable failure;
        private @Nullable T result;
        private boolean settled;

        Write(Function<Shelves, T> work) {
            this.work = work;
        }

        void run(Handle handle) {
            result = work.apply(new Shelves(handle));
        }

        /** The first failure is the one that counts. */
        void failed(Throwable e) {
            failure = failure == null ? e : failure;
        }

        @SuppressWarnings("NullAway") // null only if T may be
        T outcome() {
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
            return result;
        }
    }
}
