package org.standfirst.server.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * One request at a time to a host, in the order in which they came, with a pause between. Safe for
 * use by many threads; forgets hosts that nobody asks for.
 */
final class HostTurns {

    private static final int PURGE_BEYOND = 1_000;

    private final long pause;
    private final Map<String, Host> hosts = new HashMap<>();

    HostTurns(Duration pause) {
        this.pause = pause.toNanos();
    }

    /** The right to ask a host, until it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for our turn at the host. */
    Turn take(String name) throws InterruptedException {
        Host host;
        synchronized (hosts) {
            if (hosts.size() > PURGE_BEYOND) {
                long now = System.nanoTime();
                hosts.values().removeIf(each -> each.users == 0 && now - each.freeAt > 0);
            }
            host = hosts.computeIfAbsent(name, _ -> new Host(System.nanoTime()));
            host.users++;
        }
        boolean ours = false;
        try {
            host.turn.acquire();
            ours = true;
            long wait = host.freeAt - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            return () -> leave(host, System.nanoTime() + pause, true);
        } catch (InterruptedException e) {
            leave(host, host.freeAt, ours);
            throw e;
        }
    }

    private void leave(Host host, long freeAt, boolean ours) {
        synchronized (hosts) {
            host.users--;
            if (ours) {
                host.freeAt = freeAt;
            }
        }
        if (ours) {
            host.turn.release();
        }
    }

    /** How many hosts are remembered. */
    int size() {
        synchronized (hosts) {
            return hosts.size();
        }
    }

    private static final class Host {
        private final Semaphore turn = new Semaphore(1, true);
        private volatile long freeAt;
        private int users;

        Host(long now) {
            freeAt = now;
        }
    }
}
