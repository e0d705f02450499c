package org.standfirst.server.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

@NullMarked
class SqliteArchiveTest extends ArchiveContract {

    @TempDir Path folder = Path.of("replaced by JUnit");

    @Override
    ArchiveSettings settings() {
        return ArchiveSettings.in(folder.resolve("data"));
    }

    @Test
    void saysWhereItCannotBeOpened() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> Archive.open(ArchiveSettings.in(file)))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining(file.toString());
    }
}
