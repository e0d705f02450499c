package org.standfirst.demo.page;

import org.standfirst.demo.press.BodyBlock;
import org.standfirst.demo.press.BodyBlock.Kind;
import org.standfirst.demo.press.PressArticle;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags a design gives to the blocks of a body. Each is a template with one gap, {@code {{1}}};
 * an embedded post has a second one for its author.
 */
record Body(String paragraph, String heading, String quote, String embed, String correction) {

    /** The tags that HTML has for these things. */
    static final Body SEMANTIC =
            new Body(
                    "<p>{{1}}</p>",
                    "<h2>{{1}}</h2>",
                    "<blockquote><p>{{1}}</p></blockquote>",
                    "<blockquote class=\"embedded-post\"><p>{{1}}</p>&mdash; {{2}}</blockquote>",
                    "<aside class=\"correction\" role=\"note\">{{1}}</aside>");

    /** The body's blocks as HTML, a list or table being one, without corrections. */
    List<Markup> of(PressArticle article) {
        var result = new ArrayList<Markup>();
        var blocks = article.body();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.kind() == Kind.LIST_ITEM || block.kind() == Kind.TABLE_ROW) {
                int end = i;
                while (end < blocks.size() && blocks.get(end).kind() == block.kind()) {
                    end++;
                }
                result.add(group(blocks.subList(i, end)));
                i = end - 1;
            } else {
                result.add(single(block));
            }
        }
        return result;
    }

    /** The outlet's notes on what it corrected. */
    Markup corrections(PressArticle article) {
        return Markup.joined(
                article.corrections().stream().map(c -> Template.of(correction, c)).toList());
    }

    /**
     * The blocks with something else put between them, as sites do: the first insertion after the
     * second block, the others each two further on, none after the last.
     */
    static List<Markup> interrupted(List<Markup> blocks, List<Markup> insertions) {
        var result = new ArrayList<Markup>();
        for (int i = 0; i < blocks.size(); i++) {
            result.add(blocks.get(i));
            int insertion = (i - 1) / 2;
            if (i % 2 == 1 && i < blocks.size() - 1 && insertion < insertions.size()) {
                result.add(insertions.get(insertion));
            }
        }
        return result;
    }

    private Markup single(BodyBlock block) {
        var words = block.parts().getFirst();
        return switch (block.kind()) {
            case PARAGRAPH -> Template.of(paragraph, words);
            case HEADING -> Template.of(heading, words);
            case QUOTE -> Template.of(quote, words);
            case EMBED -> Template.of(embed, block.parts().get(1), words);
            case CORRECTION -> Template.of(correction, words);
            case LIST_ITEM, TABLE_ROW -> throw new IllegalArgumentException("is one of a group");
        };
    }

    private static Markup group(List<BodyBlock> blocks) {
        if (blocks.getFirst().kind() == Kind.LIST_ITEM) {
            var items = blocks.stream().map(b -> Template.of("<li>{{1}}</li>", b.text())).toList();
            return Template.of("<ul>\n{{1}}\n</ul>", Markup.joined(items));
        }
        var rows = new ArrayList<Markup>();
        for (int i = 0; i < blocks.size(); i++) {
            var cell = i == 0 ? "<th scope=\"col\">{{1}}</th>" : "<td>{{1}}</td>";
            var cells = blocks.get(i).parts().stream().map(p -> Template.of(cell, p)).toList();
            rows.add(Template.of("<tr>{{1}}</tr>", Markup.joined(cells)));
        }
        return Template.of("<table>\n{{1}}\n</table>", Markup.joined(rows));
    }
}
