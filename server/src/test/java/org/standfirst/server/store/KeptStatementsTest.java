package org.standfirst.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A statement that was kept does what a new one would. */
@NullMarked
class KeptStatementsTest {

    private static final String INSERT = "insert into word (id, text) values (:id, :text)";

    @TempDir Path folder = Path.of("replaced by JUnit");

    private interface Work {
        void with(Jdbi jdbi);
    }

    private void on(Work work) {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + folder.resolve("db") + "?journal_mode=WAL");
        config.setMaximumPoolSize(2);
        try (var pool = new HikariDataSource(config)) {
            var jdbi = Jdbi.create(pool).setStatementBuilderFactory(new KeptStatements());
            jdbi.useHandle(h -> h.execute("create table word (id integer primary key, text text)"));
            work.with(jdbi);
        }
    }

    private static void insert(Handle handle, int id, String text) {
        handle.createUpdate(INSERT).bind("id", id).bind("text", text).execute();
    }

    private static List<String> texts(Handle handle, List<Integer> ids) {
        return handle.createQuery("select text from word where id in (<ids>) order by id")
                .bindList("ids", ids)
                .mapTo(String.class)
                .list();
    }

    @Test
    void oneThatFailedIsNotKept() {
        on(jdbi -> {
            jdbi.useTransaction(handle -> insert(handle, 1, "one"));
            assertThatThrownBy(() -> jdbi.useTransaction(handle -> insert(handle, 1, "again")))
                    .isInstanceOf(UnableToExecuteStatementException.class);
            jdbi.useTransaction(handle -> insert(handle, 2, "two"));
            jdbi.useHandle(h -> assertThat(texts(h, List.of(1, 2))).containsExactly("one", "two"));
        });
    }

    @Test
    void theSameMayBeAskedWhileItsAnswersAreRead() {
        on(jdbi -> {
            jdbi.useHandle(
                    handle -> IntStream.range(0, 5).forEach(i -> insert(handle, i, "w" + i)));
            jdbi.useHandle(handle -> {
                var pairs = new ArrayList<String>();
                try (var outer = words(handle)) {
                    outer.forEach(one -> {
                        try (var inner = words(handle)) {
                            inner.forEach(other -> pairs.add(one + other));
                        }
                    });
                }
                assertThat(pairs).hasSize(25).doesNotHaveDuplicates();
            });
        });
    }

    private static Stream<String> words(Handle handle) {
        return handle.createQuery("select text from word").mapTo(String.class).stream();
    }

    @Test
    void manyOfManyLengthsGiveWhatIsThere() {
        on(jdbi ->
                jdbi.useHandle(handle -> {
                    insert(handle, 3, "three");
                    for (int i = 1; i < 150; i++) {
                        var ids = Collections.nCopies(i, 3);
                        assertThat(texts(handle, ids)).containsExactly("three");
                    }
                    assertThat(texts(handle, List.of(4))).isEmpty();
                }));
    }

    @Test
    void answersThatNobodyReadToTheEndHoldNothingBack() throws Exception {
        on(jdbi -> {
            jdbi.useHandle(
                    handle -> IntStream.range(0, 5).forEach(i -> insert(handle, i, "w" + i)));
            var first =
                    jdbi.withHandle(h ->
                            h.createQuery("select text from word").mapTo(String.class).findFirst());
            assertThat(first).contains("w0");
            jdbi.useHandle(handle -> handle.execute("pragma wal_checkpoint(truncate)"));
            assertThat(folder.resolve("db-wal")).hasSize(0);
        });
        assertThat(Files.size(folder.resolve("db"))).isPositive();
    }
}
