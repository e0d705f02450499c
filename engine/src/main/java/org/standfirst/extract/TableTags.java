package org.standfirst.extract;

import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** The tags of tables and their parts, some of which stand for others that were left out. */
final class TableTags {

    private static final TagKind TABLE = TagKind.of("table");
    private static final TagKind COLGROUP = TagKind.of("colgroup");
    private static final TagKind TBODY = TagKind.of("tbody");
    private static final TagKind TR = TagKind.of("tr");

    private final OpenTags open;
    private final FormattingTags formatting;

    TableTags(OpenTags open, FormattingTags formatting) {
        this.open = open;
        this.formatting = formatting;
    }

    /** Opens a part of the table that is open, whose cells are closed. */
    void start(TagKind kind, @Nullable Attributes attributes) {
        switch (kind.name) {
            case "col" -> {
                if (open.kind() != COLGROUP) {
                    open.closeWithin(TABLE);
                    open.open(COLGROUP, null);
                }
                open.add(kind, attributes);
                return;
            }
            case "tr" -> toSection();
            case "td", "th" -> {
                if (open.kind() != TR) {
                    toSection();
                    open.open(TR, null);
                }
            }
            default -> open.closeWithin(TABLE);
        }
        open.open(kind, attributes);
        if (kind.is(TagKind.CELL)) {
            formatting.addBorder();
        }
    }

    /** Goes up to the section that is open, or opens one. */
    private void toSection() {
        if (open.kind() == TR || open.kind() == COLGROUP) {
            open.close();
        }
        if (open.kind() == TABLE) {
            open.open(TBODY, null);
        }
    }

    /** Where the cell or caption is in which the page is, -1 if it is in none. */
    int cell() {
        for (int at = open.size() - 1; at >= 0; at--) {
            if (open.kind(at).is(TagKind.CELL)) {
                return at;
            }
            if (open.kind(at) == TABLE) {
                return -1;
            }
        }
        return -1;
    }

    void endCell(int at) {
        open.closeAt(at);
        formatting.clearToBorder();
    }

    /** Ends a table or a part of it with all in it; tells whether one was open. */
    boolean end(TagKind kind) {
        int at = open.size() - 1;
        while (at >= 0 && open.kind(at) != kind && open.kind(at) != TABLE) {
            at--;
        }
        if (at < 0 || open.kind(at) != kind) {
            return false;
        }
        int cell = cell();
        if (kind.is(TagKind.CELL) && cell != at) {
            return false;
        }
        if (kind == COLGROUP && at != open.size() - 1) {
            return false;
        }
        if (cell >= at) {
            endCell(cell);
        }
        open.closeAt(at);
        return true;
    }
}
