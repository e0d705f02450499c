package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;

/** How values stand in columns. */
final class Rows {

    static final JsonMapper JSON = JsonMapper.builder().addModule(moments()).build();

    private Rows() {}

    /** Moments stand as text, so that each keeps the offset it was written with. */
    private static SimpleModule moments() {
        return new SimpleModule()
                .addSerializer(Moment.class, ToStringSerializer.instance)
                .addDeserializer(
                        Moment.class,
                        new StdDeserializer<Moment>(Moment.class) {
                            @Override
                            public Moment deserialize(
                                    JsonParser parser, DeserializationContext context) {
                                return Moment.parse(parser.getString());
                            }
                        });
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        long milliseconds = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(milliseconds);
    }

    static @Nullable Long milliseconds(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    /** 32 hexadecimal digits that stand for the parts, in this order. */
    static String hash(@Nullable String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
