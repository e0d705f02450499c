package org.standfirst.demo.press;

import org.jspecify.annotations.Nullable;
import org.standfirst.demo.press.BodyBlock.Kind;
import org.standfirst.demo.press.PressArticle.Picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an article file: lines {@code key: value}, an empty line, and blocks parted by empty lines.
 * A block that begins with {@code ##} is a heading, {@code >} a quotation, {@code -} a list, {@code
 * |} a table, {@code ~} an embedded post ({@code ~ author: words}), {@code !} a correction.
 */
final class ArticleFile {

    private static final Set<String> KEYS =
            Set.of(
                    "title",
                    "standfirst",
                    "byline",
                    "credit",
                    "section",
                    "kicker",
                    "time",
                    "updated",
                    "image",
                    "cartoon",
                    "keywords");

    private final String where;
    private final Outlet outlet;
    private final PressCalendar calendar;
    private final Map<String, String> header = new HashMap<>();
    private final List<BodyBlock> blocks = new ArrayList<>();

    private ArticleFile(String where, Outlet outlet, PressCalendar calendar) {
        this.where = where;
        this.outlet = outlet;
        this.calendar = calendar;
    }

    /**
     * Reads one file.
     *
     * @param name its name without folder, such as {@code pension-vote.v2.md}
     * @throws IllegalArgumentException if the file is not written as it should be, with where
     */
    static PressArticle read(String name, String content, Outlet outlet, PressCalendar calendar) {
        var where = outlet.key() + "/" + name;
        var file = new ArticleFile(where, outlet, calendar);
        var parts = content.strip().split("\n[ \t]*\n", 2);
        parts[0].lines().forEach(file::headerLine);
        if (parts.length == 2) {
            for (var block : parts[1].split("\n[ \t]*\n", -1)) {
                file.block(block.strip());
            }
        }
        return file.article(name);
    }

    private void headerLine(String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || !KEYS.contains(line.substring(0, colon))) {
            throw wrong("no such header line: " + line);
        }
        var value = calendar.resolve(line.substring(colon + 1).strip(), outlet.language());
        header.put(line.substring(0, colon), value);
    }

    private void block(String block) {
        var text = calendar.resolve(block, outlet.language());
        if (text.startsWith("- ")) {
            text.lines().forEach(l -> add(Kind.LIST_ITEM, l.substring(2).strip()));
        } else if (text.startsWith("|")) {
            text.lines().forEach(l -> blocks.add(new BodyBlock(Kind.TABLE_ROW, cells(l))));
        } else if (text.startsWith("## ")) {
            add(Kind.HEADING, text.substring(3));
        } else if (text.startsWith("> ")) {
            add(Kind.QUOTE, text.substring(2));
        } else if (text.startsWith("! ")) {
            add(Kind.CORRECTION, text.substring(2));
        } else if (text.startsWith("~ ")) {
            var post = text.substring(2).split(": ", 2);
            if (post.length < 2) {
                throw wrong("an embedded post is written '~ author: words', not: " + text);
            }
            blocks.add(new BodyBlock(Kind.EMBED, List.of(post[0], oneLine(post[1]))));
        } else {
            add(Kind.PARAGRAPH, text);
        }
    }

    private void add(Kind kind, String text) {
        blocks.add(new BodyBlock(kind, List.of(oneLine(text))));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\n\\s*", " ");
    }

    private static List<String> cells(String line) {
        var inner = line.strip().replaceAll("^\\||\\|$", "");
        return List.of(inner.split("\\|", -1)).stream().map(String::strip).toList();
    }

    private PressArticle article(String name) {
        var stem = name.substring(0, name.length() - ".md".length());
        boolean second = stem.endsWith(".v2");
        return new PressArticle(
                outlet,
                second ? stem.substring(0, stem.length() - ".v2".length()) : stem,
                second ? 2 : 1,
                required("title"),
                header.get("standfirst"),
                listed("byline", " and |, "),
                header.get("credit"),
                required("section"),
                header.get("kicker"),
                calendar.instant(required("time")),
                header.containsKey("updated") ? calendar.instant(required("updated")) : null,
                picture(),
                header.containsKey("cartoon"),
                listed("keywords", ", "),
                blocks);
    }

    private @Nullable Picture picture() {
        var cartoon = header.get("cartoon");
        var line = cartoon == null ? header.get("image") : cartoon;
        if (line == null) {
            return null;
        }
        var cells = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
        return new Picture(
                cartoon == null ? cells.get(0) : "cartoon-" + cells.get(0),
                given(cells, 1),
                given(cells, 2));
    }

    private static @Nullable String given(List<String> cells, int index) {
        return cells.size() > index && !cells.get(index).isEmpty() ? cells.get(index) : null;
    }

    private List<String> listed(String key, String separator) {
        var value = header.get(key);
        return value == null ? List.of() : List.of(value.split(separator));
    }

    private String required(String key) {
        var value = header.get(key);
        if (value == null) {
            throw wrong("no " + key);
        }
        return value;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(where + ": " + what);
    }
}
