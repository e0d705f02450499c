package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
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
    private final ReentrantLock lock = new ReentrantLock();

    // Both guarded by the lock, which nobody holds while they write.
    private final ArrayDeque<Write<?>> waiting = new ArrayDeque<>();
    private boolean writing;

    GroupCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Returns what the work returns, or throws what it throws, after everything is settled. */
    <T extends @Nullable Object> T write(Function<Shelves, T> work) {
        var ours = new Write<T>(work, lock.newCondition());
        var group = firstGroup(ours);
        while (!group.isEmpty()) {
            try {
                var all = group;
                jdbi.<RuntimeException>useTransaction(handle -> run(all, handle));
            } catch (RuntimeException | Error e) {
                group.forEach(write -> write.failed(e));
            }
            group = nextGroup(ours, group);
        }
        return ours.outcome();
    }

    /** What to write, once nobody else writes; empty if somebody has written ours. */
    private List<Write<?>> firstGroup(Write<?> ours) {
        lock.lock();
        try {
            waiting.add(ours);
            return group(ours);
        } finally {
            lock.unlock();
        }
    }

    /** The same, after a group is written: tells all of it at once. */
    private List<Write<?>> nextGroup(Write<?> ours, List<Write<?>> written) {
        lock.lock();
        try {
            writing = false;
            for (var write : written) {
                write.settled = true;
                write.turn.signal();
            }
            if (ours.settled && !waiting.isEmpty()) {
                waiting.element().turn.signal();
            }
            return group(ours);
        } finally {
            lock.unlock();
        }
    }

    private List<Write<?>> group(Write<?> ours) {
        while (!ours.settled && writing) {
            ours.turn.awaitUninterruptibly();
        }
        var group = new ArrayList<Write<?>>();
        if (!ours.settled) {
            writing = true;
            while (!waiting.isEmpty() && group.size() < MOST) {
                group.add(waiting.remove());
            }
        }
        return group;
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

    /** One write; touched by who writes it only, until it is settled. */
    private static final class Write<T extends @Nullable Object> {
        private final Function<Shelves, T> work;
        private final Condition turn;
        private @Nullable Throwable failure;
        private @Nullable T result;
        private boolean settled;

        Write(Function<Shelves, T> work, Condition turn) {
            this.work = work;
            this.turn = turn;
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
