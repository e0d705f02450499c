package org.standfirst.server.store;

import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the statements of each connection of SQLite for the next time they are wanted. SQLite runs
 * in our process, so that to compile a statement often takes longer than to run it; and its driver
 * forgets a statement that is closed. Safe for use by many threads, each with its own connection.
 */
final class KeptStatements implements StatementBuilderFactory {

    /** Lists of ids have a statement for each length. */
    private static final int MOST = 100;

    private final Map<Connection, OfConnection> kept = new ConcurrentHashMap<>();

    @Override
    public StatementBuilder createStatementBuilder(Connection pooled) {
        try {
            // The pool would close what was prepared by its own connection.
            var own = pooled.unwrap(Connection.class);
            var known = kept.get(own);
            if (known == null) {
                kept.keySet().removeIf(KeptStatements::isClosed);
                known = new OfConnection(own);
                kept.put(own, known);
            }
            return known;
        } catch (SQLException e) {
            return DefaultStatementBuilder.FACTORY.createStatementBuilder(pooled);
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Those that are not in use, the one that was used last at the end. */
    private static final class OfConnection extends DefaultStatementBuilder {
        private final Connection own;
        private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();

        OfConnection(Connection own) {
            this.own = own;
        }

        @Override
        public PreparedStatement create(Connection pooled, String sql, StatementContext context)
                throws SQLException {
            var known = idle.remove(sql);
            return known == null ? super.create(own, sql, context) : known;
        }

        @Override
        public void close(Connection pooled, @Nullable String sql, Statement statement)
                throws SQLException {
            if (sql == null
                    || !(statement instanceof PreparedStatement prepared)
                    || !isClean(prepared)
                    || idle.putIfAbsent(sql, prepared) != null) {
                statement.close();
            } else if (idle.size() > MOST) {
                idle.pollFirstEntry().getValue().close();
            }
        }

        /**
         * Takes its values out of it; whether it can be used again, which it cannot if it failed.
         */
        private static boolean isClean(PreparedStatement statement) {
            try {
                statement.clearBatch();
                statement.clearParameters();
                return true;
            } catch (SQLException e) {
                return false;
            }
        }
    }
}
