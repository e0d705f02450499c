package org.standfirst.server.store;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.util.Objects;

/** What every archive does, whatever database it lies in. */
@NullMarked
abstract class ArchiveContract
        implements ArticlesContract, FeedsContract, StoriesContract, ReadersContract {

    private @Nullable Archive archive;

    abstract ArchiveSettings settings() throws Exception;

    @BeforeEach
    void open() throws Exception {
        archive = Archive.open(settings());
    }

    @AfterEach
    void close() {
        archive().close();
    }

    @Override
    public Archive archive() {
        return Objects.requireNonNull(archive);
    }

    @Override
    public void reopen() throws Exception {
        archive().close();
        archive = Archive.open(settings());
    }
}
