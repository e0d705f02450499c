package org.standfirst.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts together what a page's server sent in parts. React streams what takes longer to the end of
 * the page, in hidden elements, with a small program after each that moves it to its place, where a
 * template waits; readers see the whole.
 */
final class StreamedPage {

    private static final String MARK = "S:";
    private static final int MOST_PARTS = 500;

    /** Which waiting place gets which part: {@code $RC("B:0","S:1")}, {@code $RS("S:2","P:2")}. */
    private static final Pattern MOVE =
            Pattern.compile("\\$R[A-Z]\\(\"([BSP]:[0-9a-f]{1,8})\",\\s*\"([BSP]:[0-9a-f]{1,8})\"");

    private StreamedPage() {}

    /** Whether a hidden element is such a part. */
    static boolean isPart(Attributes attributes) {
        return attributes.get("id").startsWith(MARK);
    }

    /** Changes the tree of a page to what its readers see. */
    static void putTogether(LeanPage lean) {
        var page = lean.document();
        var programs = lean.programsWith(List.of("$R"));
        page.select("script").forEach(script -> programs.add(script.data()));
        var places = places(programs);
        var waiting = new HashMap<String, Element>();
        for (Element template : page.select("template[id]")) {
            waiting.putIfAbsent(template.id(), template);
        }
        int parts = 0;
        for (Element part : page.select("div[hidden][id^=S:]")) {
            if (++parts > MOST_PARTS) {
                return;
            }
            var named = places.getOrDefault(part.id(), "B:" + part.id().substring(2));
            var place = waiting.remove(named);
            if (place != null && !isIn(place, part)) {
                move(part, place);
            } else {
                part.removeAttr("hidden");
            }
        }
    }

    private static Map<String, String> places(List<String> programs) {
        var places = new HashMap<String, String>();
        for (var program : programs) {
            var moves = MOVE.matcher(program);
            while (moves.find()) {
                boolean first = moves.group(1).startsWith("S");
                places.putIfAbsent(moves.group(first ? 1 : 2), moves.group(first ? 2 : 1));
            }
        }
        return places;
    }

    private static boolean isIn(Element inner, Element outer) {
        for (Element at = inner; at != null; at = at.parent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /** Puts a part in its place, without what was shown there meanwhile, up to a mark. */
    private static void move(Element part, Element place) {
        for (int shown = shownMeanwhile(place); shown > 0; shown--) {
            var next = place.nextSibling();
            if (next != null) {
                next.remove();
            }
        }
        var around = place.parent();
        if (around != null) {
            around.insertChildren(place.siblingIndex(), List.copyOf(part.childNodes()));
            place.remove();
            part.remove();
        }
    }

    /** How many nodes follow up to the mark; none if there is no mark. */
    private static int shownMeanwhile(Element place) {
        int shown = 0;
        Node next = place.nextSibling();
        while (next != null && shown < MOST_PARTS && !isMark(next)) {
            shown++;
            next = next.nextSibling();
        }
        return next != null && isMark(next) ? shown : 0;
    }

    private static boolean isMark(Node node) {
        return node instanceof Comment comment && comment.getData().equals("/$");
    }
}
