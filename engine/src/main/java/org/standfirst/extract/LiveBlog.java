package org.standfirst.extract;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.text.WrittenTime;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page that grows while something happens: entries, each with its time. They are found by form,
 * as elements side by side that each carry a time and prose, on a page that calls itself live in
 * its data or in the names of its elements; where the page shows none, they are taken from its
 * data. The order is that of the page, which most often puts the newest first.
 */
final class LiveBlog {

    private static final int FEWEST = 3;
    private static final int HIGHEST = 6;
    private static final int MOST_TIMES = 3_000;
    private static final int SHORT = 80;

    private static final Pattern LIVE_NAME =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:live|liveblog|ticker|liveticker|newsticker|minute-by-minute|direct)"
                        + "(?:$|[\\s_-])|live-?blog|liveticker",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK =
            Pattern.compile("(?<![\\d:.])([01]?\\d|2[0-3])[:.h]([0-5]\\d)(?![\\d])");
    private static final Pattern AFTERNOON = Pattern.compile("p\\.?m", Pattern.CASE_INSENSITIVE);

    private final Markup page;
    private final Metadata metadata;

    private LiveBlog(Markup page, Metadata metadata) {
        this.page = page;
        this.metadata = metadata;
    }

    /** An element that holds one entry, and when that was posted. */
    private record Entry(Element element, Instant time) {}

    /** The body with the entries of a live blog; the body itself if the page is none. */
    static List<Block> dated(Markup page, Metadata metadata, List<Block> body) {
        boolean said = !page.live().isEmpty();
        var times = page.times();
        if (!said && times.size() < FEWEST) {
            return body;
        }
        var blog = new LiveBlog(page, metadata);
        var shown = times.size() > MOST_TIMES ? times.subList(0, MOST_TIMES) : times;
        var entries = blog.shown(blog.entries(shown, said), body);
        if (entries.isEmpty() && said) {
            entries = blog.carried(body);
        }
        return entries.isEmpty() ? body : entries;
    }

    /** The largest set of elements side by side, alike, each with a time, in document order. */
    private List<Entry> entries(List<Element> times, boolean said) {
        Map<Element, Map<String, List<Entry>>> groups = new HashMap<>();
        Set<Element> taken = new HashSet<>();
        for (Element time : times) {
            var posted = posted(time);
            Element at = time;
            for (int i = 0; posted != null && i < HIGHEST; i++) {
                Element around = at.parent();
                if (around == null || around.normalName().equals("html")) {
                    break;
                }
                if (taken.add(at)) {
                    groups.computeIfAbsent(around, _ -> new HashMap<>())
                            .computeIfAbsent(alike(at), _ -> new ArrayList<>())
                            .add(new Entry(at, posted));
                }
                at = around;
            }
        }
        List<Entry> best = List.of();
        int longest = 0;
        for (var group : groups.values()) {
            for (var entries : group.values()) {
                boolean live = entries.size() >= FEWEST && (said || isLive(entries.getFirst()));
                int prose = live ? prose(entries) : 0;
                if (prose > longest) {
                    longest = prose;
                    best = entries;
                }
            }
        }
        return best;
    }

    private static String alike(Element element) {
        var names = element.className();
        int space = names.indexOf(' ');
        return element.normalName() + '.' + (space < 0 ? names : names.substring(0, space));
    }

    /** How much prose the entries hold; none if most hold none, or if they are comments. */
    private static int prose(List<Entry> entries) {
        int all = 0;
        int with = 0;
        for (var entry : entries) {
            int prose = 0;
            for (var block : PageLayout.of(entry.element()).blocks()) {
                prose += block.isProse() ? block.text().length() : 0;
            }
            all += prose;
            with += prose > 0 ? 1 : 0;
        }
        for (Element at = entries.getFirst().element(); at != null; at = at.parent()) {
            if ((new Signs().of(at, at.attributes()).signs() & Signs.COMMENTS) != 0) {
                return 0;
            }
        }
        return 3 * with >= 2 * entries.size() ? all : 0;
    }

    private static boolean isLive(Entry entry) {
        for (Element at = entry.element(); at != null; at = at.parent()) {
            if (LIVE_NAME.matcher(at.className()).find() || LIVE_NAME.matcher(at.id()).find()) {
                return true;
            }
        }
        return false;
    }

    /** From the attribute; a clock alone is of the day on which the blog was published. */
    private @Nullable Instant posted(Element time) {
        var written = WrittenTime.read(time.attr("datetime"));
        if (written == null) {
            written = WrittenTime.read(time.text());
        }
        if (written != null && written.precision() != Moment.Precision.DAY) {
            return written.time().toInstant();
        }
        var day = written == null ? metadata.published() : written;
        var clock = CLOCK.matcher(time.text());
        if (day == null || !clock.find()) {
            return null;
        }
        int hour = Integer.parseInt(clock.group(1));
        boolean later = hour < 12 && AFTERNOON.matcher(time.text()).find();
        var at = LocalTime.of(later ? hour + 12 : hour, Integer.parseInt(clock.group(2)));
        return day.time().with(at).toInstant();
    }

    /** What comes before the first entry, then the blocks of each, the first with its time. */
    private List<Block> shown(List<Entry> entries, List<Block> body) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var dated = new ArrayList<Block>();
        Set<String> inEntries = new HashSet<>();
        for (var entry : entries) {
            var blocks = new ArrayList<PageBlock>();
            for (var found : PageLayout.of(entry.element()).blocks()) {
                var block = inEntry(found);
                if (inEntries.add(block.text()) && isText(block, blocks.isEmpty())) {
                    blocks.add(block);
                }
            }
            var first = dated.size();
            dated.addAll(BodyFinder.asBody(blocks));
            if (dated.size() > first) {
                var opening = dated.get(first);
                dated.set(first, new Block(opening.kind(), opening.text(), entry.time()));
            }
        }
        if (2 * length(body, inEntries) < length(body, null)) {
            // The body is about something else than the entries, such as those of a sidebar.
            return List.of();
        }
        var whole = new ArrayList<Block>();
        for (var block : body) {
            if (inEntries.contains(block.text())) {
                break;
            }
            whole.add(block);
        }
        whole.addAll(dated);
        return whole;
    }

    /** An entry may be an item of a list of entries; what is in it is none for that. */
    private static PageBlock inEntry(PageBlock block) {
        for (PageFrame at = block.frame(); at != null; at = at.parent) {
            if (at.tag.equals(block.tag()) && at.index > 0) {
                return block;
            }
        }
        var tag = block.frame().index == 0 ? "p" : block.frame().tag;
        return new PageBlock(
                block.frame(),
                tag,
                0,
                block.text(),
                block.linkLength(),
                block.boldLength(),
                block.italicLength());
    }

    /** Times, names of reporters and ways to share an entry are no part of it. */
    private static boolean isText(PageBlock block, boolean opening) {
        var text = block.text();
        if (block.linkDensity() > 0.7 && text.length() < 2 * SHORT) {
            return false;
        }
        boolean note = (block.frame().inherited & (Signs.SHARE | Signs.CAPTION | Signs.META)) != 0;
        return block.isHeading()
                || (block.isProse() && (!note || text.length() >= SHORT))
                || (BodyFinder.isSentence(text) && text.length() > 12 && !note)
                || (!opening && (block.tag().equals("li") || block.tag().equals("td")));
    }

    /** The entries that only the data of the page carries, after the body if that is no part. */
    private List<Block> carried(List<Block> body) {
        var dated = new ArrayList<Block>();
        var data = JsonLd.of(page).article();
        var updates = data == null ? null : data.get("liveBlogUpdate");
        if (updates == null) {
            return List.of();
        }
        for (JsonNode update : updates.isArray() ? updates : List.of(updates)) {
            var posted = WrittenTime.read(JsonLd.text(update, "datePublished"));
            var headline = JsonLd.text(update, "headline");
            var text = JsonLd.text(update, "articleBody");
            int first = dated.size();
            if (headline != null) {
                dated.add(new Block(Block.Kind.HEADING, line(Jsoup.parse(headline).text())));
            }
            if (text != null) {
                Jsoup.parse(text)
                        .wholeText()
                        .lines()
                        .map(LiveBlog::line)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> dated.add(Block.paragraph(line)));
            }
            if (posted != null && dated.size() > first) {
                var opening = dated.get(first);
                var time = posted.time().toInstant();
                dated.set(first, new Block(opening.kind(), opening.text(), time));
            }
        }
        dated.removeIf(block -> block.text().isEmpty());
        if (length(dated, null) <= length(body, null)) {
            return List.of();
        }
        Set<String> texts = new HashSet<>();
        dated.forEach(block -> texts.add(block.text()));
        var whole = new ArrayList<>(body);
        whole.removeIf(block -> texts.contains(block.text()));
        whole.addAll(dated);
        return whole;
    }

    /** How many characters the blocks have, or those of them whose texts are named. */
    private static int length(List<Block> blocks, @Nullable Set<String> texts) {
        int length = 0;
        for (var block : blocks) {
            length += texts == null || texts.contains(block.text()) ? block.text().length() : 0;
        }
        return length;
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
