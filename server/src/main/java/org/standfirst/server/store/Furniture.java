package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;
import org.standfirst.extract.HostFurniture.Repeated;

import java.util.Set;

/** What the pages of each host repeat, so that it need not be learned again at every start. */
public final class Furniture {

    private final Handle handle;

    Furniture(Handle handle) {
        this.handle = handle;
    }

    /** Keeps what is new of it. */
    public void keep(Repeated repeated) {
        if (repeated.lines().isEmpty()) {
            return;
        }
        var batch =
                handle.prepareBatch(
                        "insert into furniture (host, line) values (:host, :line)"
                                + " on conflict (host, line) do nothing");
        for (long line : repeated.lines()) {
            batch.bind("host", repeated.host()).bind("line", line).add();
        }
        batch.execute();
    }

    /** What a host is known to repeat. */
    public Repeated of(String host) {
        var lines =
                handle.createQuery("select line from furniture where host = :host")
                        .bind("host", host)
                        .mapTo(Long.class)
                        .list();
        return new Repeated(host, Set.copyOf(lines));
    }
}
